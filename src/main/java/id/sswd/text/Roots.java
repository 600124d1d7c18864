package id.sswd.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Words that have no affix, and names that only look as if they had one: those of {@code
 * text/roots.txt}, and with them those of dictionaries that the configuration names.
 */
public final class Roots {
  private static final Roots SHIPPED = new Roots(read(), "");

  private final Set<String> words;
  private final String mark;

  private Roots(Set<String> words, String mark) {
    this.words = words;
    this.mark = mark;
  }

  /** The list that the program comes with. */
  public static Roots shipped() {
    return SHIPPED;
  }

  /** These and more. */
  public Roots with(Set<String> more) {
    TreeSet<String> added = new TreeSet<>(more);
    added.removeAll(words);
    if (added.isEmpty()) {
      return this;
    }
    CRC32 checksum = new CRC32();
    checksum.update((mark + " " + String.join(" ", added)).getBytes(StandardCharsets.UTF_8));
    Set<String> all = new HashSet<>(words);
    all.addAll(added);
    return new Roots(Set.copyOf(all), Long.toHexString(checksum.getValue()));
  }

  /** Whether this is a root that the lists hold. */
  public boolean contains(String folded) {
    return words.contains(folded);
  }

  public int size() {
    return words.size();
  }

  /** Tells apart what was added to the shipped list; empty where nothing was. */
  public String mark() {
    return mark;
  }

  private static Set<String> read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Roots.class.getResourceAsStream("/text/roots.txt")),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.split(" ")))
          .filter(word -> !word.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
