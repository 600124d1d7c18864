package id.sswd.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.sswd.fuzz.Bytes;
import id.sswd.library.Citation;
import id.sswd.library.Origin;
import id.sswd.library.Passage;
import id.sswd.library.Publication;
import id.sswd.library.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is asked becomes words to be looked for, never a language that Lucene understands. */
class QueryFuzzTest {
  private static final List<String> TEXTS =
      List.of(
          "Pekerja sosial mendampingi lansia di puskesmas: 1) asesmen; 2) rujukan.",
          "Peran peksos di lapas ialah case worker, mediator, broker, dan advokat.",
          "CSR dan comdev di kampung sekitar pabrik; diversi bagi anak (ABH).");

  private static final Set<String> TERMS =
      Set.of(Fields.STEM, Fields.EXACT, Fields.TITLE, Fields.GRAM, Fields.EDITION);

  @TempDir private static Path folder;
  private static PassageIndex index;
  private static Retriever retriever;

  @BeforeAll
  static void open() throws IOException {
    index = PassageIndex.open(folder, lexicon());
    index.replace(publication());
    index.commit(1);
    retriever = new Retriever(index);
  }

  /** A line of each list: the fuzzer looks at every entry at each look into one. */
  private static Lexicon lexicon() throws IOException {
    Path lists = Files.createDirectories(folder.resolve("config/lexicon"));
    Files.writeString(
        folder.resolve("config/glossary.tsv"),
        "general\tpekerja sosial\tpeksos\tsocial worker\neducation\tanak berhadapan dengan hukum\tABH\t\n");
    Files.writeString(lists.resolve("slang.tsv"), "gmn\tbagaimana\ndong\t\nortu\torang tua\n");
    Files.writeString(lists.resolve("english-a-z.tsv"), "prison\tlapas|penjara\nelderly\tlansia\n");
    return Lexicon.load(folder.resolve("config"));
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @FuzzTest
  void asked(byte[] input) throws IOException {
    Bytes bytes = new Bytes(input);
    OptionalInt edition = bytes.choice(4) == 1 ? OptionalInt.of(7) : OptionalInt.empty();
    Set<Setting> only = bytes.choice(4) == 1 ? Set.of(Setting.MEDICAL) : Set.of();
    int passages = bytes.choice(2) == 0 ? 3 : 1_000_000;
    String question = bytes.text();

    AskedQuestion asked = retriever.read(question);
    Optional<Query> shelves =
        index.withSearcher(searcher -> QueryBuilder.shelves(searcher.getIndexReader(), 1));
    Query query = QueryBuilder.query(asked.words(), shelves, only, edition, passages);
    holdsTermsOnly(query);
    assertThat(index.<Integer>withSearcher(searcher -> searcher.count(query))).isBetween(0, 3);
    assertThat(retriever.read(wordsOf(question))).as("its words alone").isEqualTo(asked);
  }

  /** The question with a space for every character that is part of no word. */
  private static String wordsOf(String question) {
    StringBuilder words = new StringBuilder(question);
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean part =
          Character.isLetterOrDigit(c)
              || Character.isSurrogate(c)
              || Character.getType(c) == Character.NON_SPACING_MARK;
      words.setCharAt(i, part ? c : ' ');
    }
    return words.toString();
  }

  private static void holdsTermsOnly(Query query) {
    switch (query) {
      case TermQuery one -> isWord(one.getTerm());
      case SynonymQuery same -> same.getTerms().forEach(QueryFuzzTest::isWord);
      case PhraseQuery words -> List.of(words.getTerms()).forEach(QueryFuzzTest::isWord);
      case BoostQuery boosted -> holdsTermsOnly(boosted.getQuery());
      case DisjunctionMaxQuery any -> any.getDisjuncts().forEach(QueryFuzzTest::holdsTermsOnly);
      case BooleanQuery all ->
          all.clauses().stream().map(BooleanClause::query).forEach(QueryFuzzTest::holdsTermsOnly);
      case TermInSetQuery setting -> assertThat(setting.getField()).isEqualTo(Fields.SETTING);
      case MatchAllDocsQuery every -> {}
      default ->
          assertThat(query.getClass().getSimpleName()).isEqualTo("SortedNumericDocValuesSetQuery");
    }
  }

  private static void isWord(Term term) {
    boolean known = TERMS.contains(term.field());
    boolean syntax = term.text().chars().anyMatch(c -> c < 128 && !Character.isLetterOrDigit(c));
    if (!known || syntax || term.text().isEmpty()) {
      throw new AssertionError("no word to be looked for: " + term);
    }
  }

  private static Publication publication() {
    List<Passage> passages =
        IntStream.range(0, TEXTS.size())
            .mapToObj(i -> new Passage(i + 1, 1, i, TEXTS.get(i), Set.of(Setting.MEDICAL)))
            .toList();
    Citation citation =
        new Citation(
            1,
            Origin.IMPORT,
            OptionalInt.of(7),
            "Peran Peksos",
            Optional.empty(),
            Optional.empty());
    return new Publication(
        1,
        1,
        citation,
        "a",
        OptionalInt.empty(),
        Optional.empty(),
        Set.of(),
        List.of(),
        List.of(),
        List.of(),
        passages,
        1,
        false);
  }
}
