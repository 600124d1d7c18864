package id.sswd.search;

import id.sswd.dictionary.Dictionaries;
import id.sswd.library.Setting;
import id.sswd.text.Stemmer;
import id.sswd.text.Word;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the bot knows about words: the glossary, chat spelling, English to Indonesian. Read from
 * {@code glossary.tsv} and {@code lexicon/} of the configuration folder; a missing file is an empty
 * one.
 */
public final class Lexicon {
  private static final Logger log = LoggerFactory.getLogger(Lexicon.class);

  private final Map<String, String> slang = new HashMap<>();
  private final Map<String, List<String>> english = new HashMap<>();
  private final Map<String, List<Concept>> concepts = new HashMap<>();
  private final CRC32 checksum = new CRC32();
  private int longestName = 1;

  private final Stemmer stemmer;

  /** Translations for words that the files have none for. */
  private final Map<String, List<String>> behind;

  private Lexicon(Dictionaries dictionaries) {
    this.stemmer = dictionaries.stemmer();
    this.behind = dictionaries.english();
  }

  public static Lexicon empty() {
    return new Lexicon(Dictionaries.NONE);
  }

  /**
   * @param config the folder that holds {@code glossary.tsv} and {@code lexicon/}
   * @throws IOException for a file that is there but cannot be read
   */
  public static Lexicon load(Path config) throws IOException {
    return load(config, Dictionaries.NONE);
  }

  /**
   * With dictionaries of the system behind the files of the folder.
   *
   * @throws IOException for a file that is there but cannot be read
   */
  public static Lexicon load(Path config, Dictionaries dictionaries) throws IOException {
    Lexicon lexicon = new Lexicon(dictionaries);
    Path folder = config.resolve("lexicon");
    lexicon.read(config.resolve("glossary.tsv"), lexicon::addConcept);
    lexicon.read(folder.resolve("slang.tsv"), lexicon::addSlang);
    if (Files.isDirectory(folder)) {
      List<Path> files = new ArrayList<>();
      try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "english-*.tsv")) {
        found.forEach(files::add);
      }
      files.sort(null);
      for (Path file : files) {
        lexicon.read(file, lexicon::addEnglish);
      }
    }
    return lexicon;
  }

  /** The standard form of a chat spelling; an empty text for a word that says nothing. */
  public Optional<String> standard(String folded) {
    return Optional.ofNullable(slang.get(folded));
  }

  /** Indonesian words for an English one, also where it is inflected; most usual first. */
  public List<String> indonesian(String folded) {
    List<String> own = translations(folded, english);
    return own.isEmpty() ? translations(folded, behind) : own;
  }

  private static List<String> translations(String folded, Map<String, List<String>> words) {
    for (String form : EnglishForms.of(folded)) {
      List<String> found = words.get(form);
      if (found != null) {
        return found;
      }
    }
    return List.of();
  }

  /** Brings the forms of an Indonesian word together. */
  public Stemmer stemmer() {
    return stemmer;
  }

  /** The concepts that have this name. */
  public List<Concept> concepts(List<String> name) {
    return concepts.getOrDefault(String.join(" ", name), List.of());
  }

  /** The number of words in the longest name of a concept. */
  public int longestName() {
    return longestName;
  }

  /** Changes when a file changes. */
  public String hash() {
    return Long.toHexString(checksum.getValue());
  }

  private void read(Path file, Consumer<String[]> line) throws IOException {
    if (!Files.exists(file)) {
      log.info("{} is not there: going on without it", file);
      return;
    }
    int number = 0;
    for (String text : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      if (!text.startsWith("#") && !text.isBlank()) {
        if (text.indexOf('\t') < 0) {
          log.warn("{}, line {}: passed over; its columns are divided by tabs", file, number);
          continue;
        }
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        line.accept(text.split("\t", -1));
      }
    }
  }

  private void addSlang(String[] cells) {
    if (cells.length > 1) {
      slang.put(Word.fold(cells[0].strip()), cells[1].strip());
    }
  }

  private void addEnglish(String[] cells) {
    if (cells.length < 2 || cells[0].equals("english")) {
      return;
    }
    String key = String.join(" ", words(cells[0]));
    List<String> known = english.computeIfAbsent(key, word -> new ArrayList<>());
    for (String word : cells[1].split("\\|")) {
      String folded = String.join(" ", words(word));
      if (!folded.isEmpty() && !known.contains(folded)) {
        known.add(folded);
      }
    }
  }

  private void addConcept(String[] cells) {
    if (cells.length < 2 || cells[0].equals("setting")) {
      return;
    }
    List<List<String>> names = new ArrayList<>();
    for (int cell = 1; cell < Math.min(4, cells.length); cell++) {
      for (String name : cells[cell].split("\\|")) {
        List<String> words = withoutDoubles(words(name));
        if (!words.isEmpty() && !names.contains(words)) {
          names.add(words);
        }
      }
    }
    Concept concept = new Concept(setting(cells[0]), List.copyOf(names));
    for (List<String> name : names) {
      concepts.computeIfAbsent(String.join(" ", name), key -> new ArrayList<>()).add(concept);
      longestName = Math.max(longestName, name.size());
    }
  }

  /** "undang-undang" gives "undang": in questions, too, a doubled word counts once. */
  static List<String> withoutDoubles(List<String> words) {
    List<String> single = new ArrayList<>();
    for (String word : words) {
      if (single.isEmpty() || !single.getLast().equals(word)) {
        single.add(word);
      }
    }
    return List.copyOf(single);
  }

  private static Setting setting(String key) {
    try {
      return Setting.ofKey(key);
    } catch (IllegalArgumentException e) {
      return Setting.GENERAL;
    }
  }

  private static List<String> words(String text) {
    return Word.of(text).stream().map(Word::folded).toList();
  }
}
