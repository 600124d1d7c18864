package id.sswd.bench;

import id.sswd.ask.Answer;
import id.sswd.ask.Answerer;
import id.sswd.ask.Question;
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
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * The time of a whole question in process, from its text to the answer with its quotes, in one
 * thread: median and percentiles. {@code main} runs it; the argument is a pattern of benchmark
 * names.
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

  private final String[] questions = {
    "apa peran peksos di lapas?",
    "gmn tahapan pertolongan dlm peksos",
    "apa itu diversi",
    "tugas peksos di rumah sakit apa aja",
    "siapa presiden amerika?",
    "What is the role of a school social worker?",
    "pengertan koping kelurga pasien",
    "terus kalau di perusahaan gimana?"
  };

  private Path folder;
  private PassageIndex index;
  private Answerer answerer;
  private int next;

  public static void main(String[] args) throws RunnerException {
    String pattern = args.length > 0 ? args[0] : QuestionBenchmark.class.getSimpleName();
    new Runner(new OptionsBuilder().include(pattern).build()).run();
  }

  @Setup
  public void fill() throws IOException {
    folder = Files.createTempDirectory("sswd-bench");
    index = PassageIndex.open(folder, Lexicon.load(Path.of("config")));
    long started = System.nanoTime();
    GrownLibrary.fill(index, passages);
    double seconds = (System.nanoTime() - started) / 1e9;
    System.out.printf(
        "%d passages indexed in %.1f s: %.0f a second%n", passages, seconds, passages / seconds);
    answerer = new Answerer(new Retriever(index), new SettingRecognizer());
  }

  @TearDown
  public void close() throws IOException {
    index.close();
  }

  @Benchmark
  public Answer question() {
    String text = questions[next++ % questions.length];
    return answerer.answer(
        new Question(1, text, Optional.empty(), Set.of(), OptionalInt.empty(), Optional.empty()));
  }
}
