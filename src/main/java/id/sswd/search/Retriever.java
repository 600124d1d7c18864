package id.sswd.search;

import id.sswd.library.Setting;
import id.sswd.text.Stemmer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * Finds the passages that speak of what a question asks. What people type is words, never query
 * syntax.
 */
public final class Retriever {
  private static final int CANDIDATES = 100;

  private final PassageIndex index;
  private final QuestionReader questions;
  private final QuestionReader literal;
  private final Ranking ranking;

  public Retriever(PassageIndex index) {
    this(index, Ranking.shipped());
  }

  public Retriever(PassageIndex index, Ranking ranking) {
    this.index = index;
    this.questions = new QuestionReader(index::lexicon);
    this.literal = QuestionReader.literal(index::lexicon);
    this.ranking = ranking;
  }

  /** Reads a question as {@link #find} does, without searching. */
  public AskedQuestion read(String question) {
    return read(question, questions);
  }

  /** The same, taking every word as it is spelt, however like another one it looks. */
  public AskedQuestion readLiterally(String text) {
    return read(text, literal);
  }

  private AskedQuestion read(String text, QuestionReader reader) {
    try {
      return index.withSearcher(searcher -> reader.read(text, searcher.getIndexReader()));
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read: " + e.getMessage(), e);
    }
  }

  /** What was found, best first. */
  public record Found(AskedQuestion question, List<Hit> hits) {
    /** The best of them. */
    public Found best(int most) {
      return hits.size() <= most ? this : new Found(question, hits.subList(0, most));
    }
  }

  private record Candidate(int document, double score, double[] features) {}

  /**
   * Searches a community's library and the shared shelf.
   *
   * @param only settings to keep to; empty for all
   * @param named settings that the question names
   * @param edition an edition to keep to
   */
  public Found find(
      long community,
      String question,
      Set<Setting> only,
      Set<Setting> named,
      OptionalInt edition,
      int most) {
    try {
      return index.withSearcher(
          searcher -> {
            AskedQuestion asked = questions.read(question, searcher.getIndexReader());
            if (asked.words().isEmpty() && edition.isEmpty()) {
              return new Found(asked, List.of());
            }
            Query query =
                QueryBuilder.query(
                    asked.words(),
                    QueryBuilder.shelves(searcher.getIndexReader(), community),
                    only,
                    edition,
                    searcher.getIndexReader().maxDoc());
            List<Candidate> candidates = candidates(searcher, query, asked, named);
            List<Hit> hits = new ArrayList<>();
            for (Candidate candidate : candidates.subList(0, Math.min(most, candidates.size()))) {
              Document document = searcher.storedFields().document(candidate.document);
              hits.add(
                  new Hit(
                      Fields.passage(document),
                      Fields.citation(document),
                      candidate.score,
                      candidate.features));
            }
            return new Found(asked, List.copyOf(hits));
          });
    } catch (IOException e) {
      throw new UncheckedIOException("the index cannot be read: " + e.getMessage(), e);
    }
  }

  private List<Candidate> candidates(
      IndexSearcher searcher, Query query, AskedQuestion asked, Set<Setting> named)
      throws IOException {
    ScoreDoc[] found =
        searcher.search(query, new TopScoreDocCollectorManager(CANDIDATES, CANDIDATES)).scoreDocs;
    double best = Math.max(asked.weight(), 1e-9);
    double first = found.length == 0 ? 0 : Math.max(found[0].score, 1e-9);
    Arrays.sort(found, Comparator.comparingInt(hit -> hit.doc));
    List<Sketch> sketches = Sketches.of(searcher, found);
    OptionalInt newest = newest(sketches);
    PassageReader reader = new PassageReader(asked, named);
    List<Candidate> candidates = new ArrayList<>(found.length);
    for (int i = 0; i < found.length; i++) {
      ScoreDoc hit = found[i];
      double[] features = reader.features(sketches.get(i), newest);
      features[Feature.STRENGTH.ordinal()] = Math.min(hit.score / best, 1.5);
      features[Feature.SHARE.ordinal()] = hit.score / first;
      features[Feature.SHARE_LONG.ordinal()] =
          features[Feature.SHARE.ordinal()] * Math.min(1, (asked.words().size() - 1) / 6.0);
      candidates.add(new Candidate(hit.doc, ranking.of(features), features));
    }
    candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
    return candidates;
  }

  private static OptionalInt newest(List<Sketch> sketches) {
    return sketches.stream().map(Sketch::day).flatMapToInt(OptionalInt::stream).max();
  }

  /** Brings the forms of words together as the index does. */
  public Stemmer stemmer() {
    return index.stemmer();
  }

  /**
   * The share of the question's weight that is said in these stems; 1 for a question without words.
   */
  public static double coverage(List<QuestionWord> words, Set<String> stems, double best) {
    if (best == 0) {
      return 1;
    }
    return words.stream().filter(word -> word.saidIn(stems)).mapToDouble(QuestionWord::weight).sum()
        / best;
  }
}
