package id.sswd.bench;

import id.sswd.ask.Answer;
import id.sswd.ask.Answerer;
import id.sswd.ask.Question;
import id.sswd.eval.Collection;
import id.sswd.eval.TestLibrary;
import id.sswd.eval.TestQuestion;
import id.sswd.library.SettingRecognizer;
import id.sswd.search.Lexicon;
import id.sswd.search.PassageIndex;
import id.sswd.search.Retriever;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * The time of a whole question in process, from its text to the answer with its quotes, in one
 * thread: median and percentiles. {@code main} runs it on libraries grown from the starter content,
 * or on a collection: the arguments are then its {@code corpus.jsonl} and {@code queries.jsonl}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class QuestionBenchmark {
  @Param({"22409", "300000"})
  public int passages;

  /** Of a collection; empty for a grown library. */
  @Param("")
  public String corpus;

  @Param("")
  public String queries;

  private String[] questions = {
    "apa peran peksos di lapas?",
    "gmn tahapan pertolongan dlm peksos",
    "apa itu diversi",
    "tugas peksos di rumah sakit apa aja",
    "siapa presiden amerika?",
    "What is the role of a school social worker?",
    "pengertan koping kelurga pasien",
    "terus kalau di perusahaan gimana?"
  };

  private AutoCloseable open;
  private Answerer answerer;
  private int next;

  public static void main(String[] args) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder().include(QuestionBenchmark.class.getSimpleName());
    if (args.length == 2) {
      options.param("passages", "0").param("corpus", args[0]).param("queries", args[1]);
    }
    new Runner(options.build()).run();
  }

  @Setup
  public void fill() throws IOException {
    Lexicon lexicon = Lexicon.load(Path.of("config"));
    if (!corpus.isEmpty()) {
      TestLibrary library = TestLibrary.of(Path.of(corpus), lexicon, Set.of());
      report(library.size(), library.indexing().toNanos() / 1e9);
      open = library;
      answerer = library.answerer();
      questions =
          Collection.questions(Path.of(queries)).stream()
              .map(TestQuestion::text)
              .toArray(String[]::new);
      return;
    }
    PassageIndex index = PassageIndex.open(Files.createTempDirectory("sswd-bench"), lexicon);
    long started = System.nanoTime();
    GrownLibrary.fill(index, passages);
    report(passages, (System.nanoTime() - started) / 1e9);
    open = index;
    answerer = new Answerer(new Retriever(index), new SettingRecognizer());
  }

  private static void report(int passages, double seconds) {
    System.out.printf(
        "%d passages indexed in %.1f s: %.0f a second%n", passages, seconds, passages / seconds);
  }

  @TearDown
  public void close() throws Exception {
    open.close();
  }

  @Benchmark
  public Answer question() {
    String text = questions[next++ % questions.length];
    return answerer.answer(
        new Question(1, text, Optional.empty(), Set.of(), OptionalInt.empty(), Optional.empty()));
  }
}
