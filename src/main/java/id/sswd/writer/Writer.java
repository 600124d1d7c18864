package id.sswd.writer;

import id.sswd.ask.Answer;
import id.sswd.ask.Question;
import id.sswd.ask.Quote;
import id.sswd.ask.Rewording;
import id.sswd.config.WriterSettings;
import id.sswd.search.AskedQuestion;
import id.sswd.text.Excerpt;
import id.sswd.text.Language;
import id.sswd.text.LanguageGuess;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the quotes of a sure answer put into a short text by a language model, and keeps of it what
 * the quotes carry. A server that is slow, broken or away costs its timeout at most, and after a
 * few failures nothing: the answer is then its quotes.
 */
public final class Writer implements Rewording, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

  /** Fewer than the lanes that work at a time: whoever comes beyond gets the quotes at once. */
  private static final int AT_ONCE = 8;

  private static final int MOST_SENTENCES = 5;
  private static final int LONGEST_QUOTE = 2_000;

  private final WriterSettings settings;
  private final ChatCompletions server;
  private final Support support;
  private final Breaker breaker;
  private final Prompt prompt = new Prompt();
  private final Semaphore running = new Semaphore(AT_ONCE);

  /**
   * @param reader reads the words of a text as the library reads a question, mending no spelling
   */
  public Writer(WriterSettings settings, Function<String, AskedQuestion> reader, Clock clock) {
    this.settings = settings;
    this.server = new ChatCompletions(settings);
    this.support = new Support(reader);
    this.breaker = new Breaker(clock);
  }

  @Override
  public Answer reword(Question question, Answer answer) {
    boolean wanted = answer.kind() == Answer.Kind.ANSWER && !answer.quotes().isEmpty();
    if (!wanted || !running.tryAcquire()) {
      return answer;
    }
    try {
      return breaker.isOpen()
          ? written(question, answer).map(answer::inWords).orElse(answer)
          : answer;
    } finally {
      running.release();
    }
  }

  private Optional<String> written(Question question, Answer answer) {
    List<String> quotes = answer.quotes().stream().map(Quote::text).toList();
    try {
      String said = ask(question.text(), question.previous(), quotes, answer.language());
      breaker.succeeded();
      return carried(said, quotes, answer.language());
    } catch (NoWords e) {
      Duration pause = breaker.failed(e.pause());
      LOG.warn(
          "the writer at {} {}: quotes alone{}",
          settings.address().getHost(),
          e.getMessage(),
          pause.isZero() ? "" : " for " + pause.toSeconds() + " s");
      return Optional.empty();
    }
  }

  private String ask(
      String question, Optional<String> previous, List<String> quotes, Language language)
      throws NoWords {
    List<String> given = quotes.stream().map(quote -> Excerpt.head(quote, LONGEST_QUOTE)).toList();
    return server.complete(
        prompt.instructions(language), prompt.message(question, previous, given));
  }

  /** What of a text is carried by the quotes that it names; empty if nothing is. */
  Optional<String> carried(String text, List<String> quotes, Language language) {
    Set<String> kept = new LinkedHashSet<>();
    for (Statement statement : Statement.in(text)) {
      boolean known =
          statement.quotes().stream().allMatch(number -> 1 <= number && number <= quotes.size());
      if (known && kept.size() < MOST_SENTENCES) {
        List<String> named =
            statement.quotes().stream().map(number -> quotes.get(number - 1)).toList();
        Stream.of(statement.shown())
            .filter(shown -> support.carries(named, statement.text()))
            .forEach(kept::add);
      }
    }
    return Optional.of(String.join(" ", kept))
        .filter(shown -> !shown.isEmpty())
        .filter(shown -> LanguageGuess.of(shown).map(language::equals).orElse(true));
  }

  /**
   * Tries the server with a sentence of its own.
   *
   * @return what is wrong with it; empty if nothing is
   */
  public Optional<String> problem() {
    try {
      ask("apa itu asesmen?", Optional.empty(), List.of(TRIAL), Language.INDONESIAN);
      return Optional.empty();
    } catch (NoWords e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private static final String TRIAL = "Asesmen adalah pengumpulan fakta tentang keadaan klien.";

  @Override
  public void close() {
    server.close();
  }
}
