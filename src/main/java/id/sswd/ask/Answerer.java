package id.sswd.ask;

import id.sswd.library.Citation;
import id.sswd.library.Setting;
import id.sswd.library.SettingRecognizer;
import id.sswd.search.Hit;
import id.sswd.search.Retriever;
import id.sswd.text.Language;
import id.sswd.text.LanguageGuess;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Answers from the library: finds passages, chooses quotes, judges them, and declines when they do
 * not carry an answer.
 */
public final class Answerer implements Asking {
  /** What an answer is judged among. */
  public static final int HITS = 6;

  /** So many of the best passages are read again for a quote. */
  private static final int READ_AGAIN = 3;

  /** What a quote counts beside its passage, in the units of the ranking. */
  private static final int QUOTES = 3;

  private static final double QUOTE_WEIGHT = 6;
  private static final int SUGGESTIONS = 3;

  private final Retriever retriever;
  private final SettingRecognizer settings;

  public Answerer(Retriever retriever, SettingRecognizer settings) {
    this.retriever = retriever;
    this.settings = settings;
  }

  /**
   * An answer and what it rests on.
   *
   * @param found the passages, best first
   * @param quotes from the best passages, also where they were too weak to be answered with
   * @param evidence for the first quote, by the numbers of {@link Evidence}; empty without one
   */
  public record Considered(
      Answer answer, Retriever.Found found, List<Quote> quotes, double[] evidence) {}

  @Override
  public Answer answer(Question question) {
    return consider(question, HITS).answer();
  }

  /** Answers, and shows up to so many of the passages that were found. */
  public Considered consider(Question question, int most) {
    Language language =
        question.language().or(() -> LanguageGuess.of(question.text())).orElse(Language.INDONESIAN);
    String asked =
        question
            .previous()
            .map(before -> FollowUp.join(before, question.text(), settings))
            .orElse(question.text());
    Set<Setting> named = settings.recognise(asked);
    Scope scope = Scope.of(asked);
    OptionalInt edition = question.edition().isPresent() ? question.edition() : scope.edition();
    Set<Setting> only = question.settings().isEmpty() ? scope.settings() : question.settings();
    Retriever.Found found =
        retriever.find(question.community(), scope.words(), only, named, edition, most);
    return NearMiss.marked(judge(found, scope.words(), language, named), scope.words());
  }

  private static Considered judge(
      Retriever.Found found, String question, Language language, Set<Setting> named) {
    List<Quote> quotes = new ArrayList<>();
    double[] evidence = {};
    double confidence = 0;
    Retriever.Found best = found.best(HITS);
    AskedFor asked = AskedFor.in(question);
    for (Offer next : offers(best, asked)) {
      double[] own = next.evidence(best, question, asked);
      double sure = Confidence.shipped().of(own);
      if (quotes.isEmpty()) {
        evidence = own;
        confidence = sure;
      }
      boolean worthShowing = Confidence.kind(sure) != Answer.Kind.ABSTENTION;
      if (quotes.isEmpty() || worthShowing && quotes.size() < QUOTES) {
        quotes.add(next.choice.quote());
      }
    }
    Answer.Kind kind = Confidence.kind(confidence);
    boolean declines = quotes.isEmpty() || kind == Answer.Kind.ABSTENTION;
    Answer answer =
        new Answer(
            language,
            declines ? Answer.Kind.ABSTENTION : kind,
            confidence,
            named,
            declines ? List.of() : List.copyOf(quotes),
            declines ? nearest(found.hits()) : List.of());
    return new Considered(answer, found, List.copyOf(quotes), evidence);
  }

  /** The evidence for the best quote from what was found; empty where nothing was. */
  public static double[] evidence(Retriever.Found found, String question) {
    AskedFor asked = AskedFor.in(question);
    return offers(found, asked).stream()
        .findFirst()
        .map(best -> best.evidence(found, question, asked))
        .orElse(new double[0]);
  }

  private record Offer(Hit hit, Spoken text, Quoter.Choice choice) {
    double[] evidence(Retriever.Found among, String question, AskedFor asked) {
      return Evidence.of(among, hit, text, choice, question, asked);
    }
  }

  /** The best hits by the passage and by the quote that it offers; some texts hold no sentence. */
  private static List<Offer> offers(Retriever.Found found, AskedFor asked) {
    List<Offer> all = new ArrayList<>();
    for (Hit hit : found.hits().subList(0, Math.min(READ_AGAIN, found.hits().size()))) {
      Spoken text = new Spoken(hit.passage().text(), found.question().stemmer());
      if (!text.sentences().isEmpty()) {
        all.add(new Offer(hit, text, Quoter.choose(hit, text, found.question().words(), asked)));
      }
    }
    all.sort(
        Comparator.comparingDouble(
                (Offer one) -> one.hit.score() + QUOTE_WEIGHT * one.choice.fitness())
            .reversed());
    return all;
  }

  private static List<Citation> nearest(List<Hit> hits) {
    List<Citation> nearest = new ArrayList<>();
    for (Hit hit : hits) {
      boolean known =
          nearest.stream()
              .anyMatch(citation -> citation.publication() == hit.citation().publication());
      if (!known && nearest.size() < SUGGESTIONS) {
        nearest.add(hit.citation());
      }
    }
    return List.copyOf(nearest);
  }
}
