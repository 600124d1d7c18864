package id.sswd.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words of a question that are not searched for; the list is {@code search/stopwords.txt}. */
final class StopWords {
  private static final Set<String> WORDS = read();

  private StopWords() {}

  /** Whether a folded word says nothing about the subject of a question. */
  static boolean contains(String folded) {
    return WORDS.contains(folded);
  }

  private static Set<String> read() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    StopWords.class.getResourceAsStream("/search/stopwords.txt")),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Stream.of(line.split(" ")))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
