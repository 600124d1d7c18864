package id.sswd.writer;

import static id.sswd.writer.WriterTest.CARRIED;
import static id.sswd.writer.WriterTest.FIRST;
import static id.sswd.writer.WriterTest.SECOND;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.provider.Arguments;

/** Ways in which a model or its server can misbehave: each leaves the quotes alone. */
final class Misbehaviours {
  private static final byte[] NOTHING = {};

  private Misbehaviours() {}

  /** Each with what it does, to be read behind "leaves the quotes to themselves where". */
  static Stream<Arguments> all() {
    return Stream.of(
        way("fails", raw(ModelServer.response("500 Internal Server Error", "", NOTHING))),
        way(
            "fails with what would be an answer",
            raw(ModelServer.response("503 Busy", "", ModelServer.completion(CARRIED)))),
        way(
            "asks for patience",
            raw(ModelServer.response("429 Too Many Requests", "Retry-After: 5\r\n", NOTHING))),
        way("does not know the key", raw(ModelServer.response("401 Unauthorized", "", NOTHING))),
        way(
            "sends a page",
            raw(ModelServer.ok("text/html", "<html>Welcome</html>".getBytes(UTF_8)))),
        way("sends half of its JSON", raw(ModelServer.ok("application/json", half()))),
        way("announces more than it sends", raw(cut())),
        way("sends another schema", json("{\"text\":\"Pasung [1].\"}")),
        way("sends a list", json("[1,2]")),
        way("sends nothing", raw(ModelServer.ok("application/json", NOTHING))),
        way("gives no choice", json("{\"choices\":[]}")),
        way("gives a choice without a message", json("{\"choices\":[{\"index\":0}]}")),
        way("says null", json("{\"choices\":[{\"message\":{\"content\":null}}]}")),
        way("says a number", json("{\"choices\":[{\"message\":{\"content\":7}}]}")),
        way("nests without end", json("{\"choices\":" + "[".repeat(30_000))),
        way("sends without end", Misbehaviours::endless),
        way("sends without end, packed", raw(packed())),
        way("drips", Misbehaviours::drip),
        way("stays silent", (request, out) -> new CountDownLatch(1).await()),
        way("hangs up", (request, out) -> {}),
        way("speaks no HTTP", raw("SSH-2.0-OpenSSH_9.2\r\n".getBytes(UTF_8))),
        way(
            "writes in Latin-1",
            raw(ModelServer.ok("application/json; charset=ISO-8859-1", latin()))),
        way("says a hundred thousand letters", says(CARRIED.repeat(2_000))),
        way("leaves the numbers out", says(FIRST + " " + SECOND)),
        way(
            "names a quote that there is not",
            says(CARRIED.replace("[1]", "[3]") + " " + FIRST.replace(".", " [0]."))),
        way("names the other quote", says(CARRIED.replace("[1]", "[2]"))),
        way("invents", says("Pasung dilarang sejak 1977 dan pelakunya dipenjara lima tahun [1].")),
        way(
            "hides what it invents before a number",
            says("Pelakunya dipenjara lima tahun. Ia dibuang [1].")),
        way(
            "answers in another language",
            says("Pasung is a restraint of people with a mental disorder [1].")),
        way("has no answer", says("-")));
  }

  private static Arguments way(String name, ModelServer.Behaviour way) {
    return Arguments.of(name, way);
  }

  /** Answers with these bytes. */
  static ModelServer.Behaviour raw(byte[] bytes) {
    return (request, out) -> out.write(bytes);
  }

  private static ModelServer.Behaviour json(String body) {
    return raw(ModelServer.ok("application/json", body.getBytes(UTF_8)));
  }

  private static ModelServer.Behaviour says(String text) {
    return raw(ModelServer.ok("application/json", ModelServer.completion(text)));
  }

  private static byte[] half() {
    byte[] whole = ModelServer.completion(CARRIED);
    return Arrays.copyOf(whole, whole.length - 4);
  }

  private static byte[] cut() {
    byte[] whole = ModelServer.ok("application/json", ModelServer.completion(CARRIED));
    return Arrays.copyOf(whole, whole.length - 4);
  }

  private static byte[] latin() {
    return new String(ModelServer.completion("Pasung é pengekangan [1]."), UTF_8)
        .getBytes(ISO_8859_1);
  }

  private static byte[] packed() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(" ".repeat(50_000_000).getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ModelServer.response("200 OK", "Content-Encoding: gzip\r\n", bytes.toByteArray());
  }

  private static void endless(String request, OutputStream out) throws IOException {
    out.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n".getBytes(UTF_8));
    byte[] blanks = " ".repeat(8_192).getBytes(UTF_8);
    while (true) {
      out.write(blanks);
    }
  }

  /** A byte at a time, each soon enough for a timeout between two of them. */
  private static void drip(String request, OutputStream out)
      throws IOException, InterruptedException {
    out.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n".getBytes(UTF_8));
    CountDownLatch never = new CountDownLatch(1);
    while (!never.await(50, TimeUnit.MILLISECONDS)) {
      out.write(' ');
      out.flush();
    }
  }
}
