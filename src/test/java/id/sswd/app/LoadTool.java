package id.sswd.app;

import id.sswd.playground.BotApiServer;
import id.sswd.playground.Person;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Prints how fast the packaged bot, started before on the same data, answers questions that were
 * queued while it was down, and the memory it takes. Run it after {@code mvn package} with the
 * tests' class path; the argument is the number of questions (default 5,000); a second one is asked
 * in place of the sample questions.
 */
public final class LoadTool {
  private static final long FIRST = 600_000_001L;
  private static final int PEOPLE = 200;
  private static final String[] FORMS = {
    "apa itu %s?",
    "apa peran peksos dalam %s?",
    "gmn cara menangani %s",
    "jelaskan %s dong",
    "what is %s?",
    "langkah %s apa aja",
    "siapa yg menangani %s?",
    "kenapa %s penting",
    "contoh %s di indonesia",
    "%s"
  };
  private static final String[] SUBJECTS = {
    "diversi",
    "perencanaan pulang",
    "home visit",
    "perundungan",
    "prisonisasi",
    "reintegrasi sosial",
    "pasung",
    "CSR",
    "pemetaan sosial",
    "employee assistance program",
    "logframe",
    "stunting",
    "dukungan psikososial",
    "kode etik",
    "supervisi",
    "kerja kelompok",
    "rehabilitasi napza",
    "lansia terlantar",
    "RBM",
    "judi online",
    "KDRT",
    "genogram",
    "terminasi",
    "kontrak pelayanan",
    "pasien terlantar",
    "anak putus sekolah",
    "pendidikan inklusi",
    "strategi keluar",
    "pekerja migran",
    "piala dunia"
  };

  private LoadTool() {}

  public static void main(String[] args) throws Exception {
    int questions = args.length > 0 ? Integer.parseInt(args[0]) : 5_000;
    String[] asked = args.length > 1 ? new String[] {args[1]} : questions();
    Path folder = Files.createTempDirectory("sswd-load");
    try (BotApiServer server = BotApiServer.start(0)) {
      for (int i = 0; i < PEOPLE; i++) {
        server.world().add(new Person(FIRST + i, "Peserta " + i, "peserta" + i, "id"));
      }
      Process first = BotProcess.start(server, folder);
      awaitCalls(server, "getUpdates", 1);
      first.destroy();
      first.waitFor();
      int polls = server.faults().calls("getUpdates").size();
      for (int i = 0; i < questions; i++) {
        long person = FIRST + i % PEOPLE;
        server.world().says(person, person, asked[i % asked.length]);
      }
      long started = System.nanoTime();
      Process bot = BotProcess.start(server, folder);
      awaitCalls(server, "getUpdates", polls + 1);
      Duration toFirstPoll = Duration.ofNanos(System.nanoTime() - started);
      long polled = System.nanoTime();
      awaitCalls(server, "sendMessage", questions);
      double seconds = (System.nanoTime() - polled) / 1e9;
      System.out.printf(
          "start to first poll %d ms; %d questions in %.2f s: %.0f a second; %d ms of processor time; %s%n",
          toFirstPoll.toMillis(),
          questions,
          seconds,
          questions / seconds,
          bot.info().totalCpuDuration().orElse(Duration.ZERO).toMillis(),
          memory(bot));
      bot.destroy();
      bot.waitFor();
    }
  }

  /** Three hundred different ones, in a mixed order. */
  private static String[] questions() {
    String[] all = new String[FORMS.length * SUBJECTS.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = FORMS[i % FORMS.length].formatted(SUBJECTS[i * 7 / FORMS.length % SUBJECTS.length]);
    }
    return all;
  }

  private static void awaitCalls(BotApiServer server, String method, int wanted) {
    while (server.faults().calls(method).size() < wanted) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  private static String memory(Process bot) throws Exception {
    Path status = Path.of("/proc/" + bot.pid() + "/status");
    return Files.exists(status)
        ? Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("VmHWM") || line.startsWith("VmRSS"))
            .toList()
            .toString()
        : "memory unknown on this system";
  }
}
