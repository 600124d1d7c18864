package id.sswd.cli;

import id.sswd.app.Knowledge;
import id.sswd.care.HelpLine;
import id.sswd.care.HelpLines;
import id.sswd.config.BotToken;
import id.sswd.config.Settings;
import id.sswd.config.WriterSettings;
import id.sswd.telegram.ApiFailure;
import id.sswd.telegram.BotApi;
import id.sswd.telegram.Connection;
import id.sswd.telegram.Endpoint;
import id.sswd.writer.Writer;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code ./sswd doctor}: checks what the bot stands on, and says the mend for each thing that is
 * wrong.
 */
@Command(name = "doctor", description = "Checks settings, token, privacy mode, database and index.")
final class DoctorCommand implements Callable<Integer> {
  @Mixin private GlobalOptions options = new GlobalOptions();

  private boolean healthy = true;

  @Override
  public Integer call() throws IOException {
    Settings settings = options.settings();
    good("settings", "read; data in " + settings.storage().data());
    Optional<String> token = BotToken.find(System.getenv(), settings);
    if (token.isPresent()) {
      telegram(new Endpoint(settings.telegram().apiUrl(), token.get()));
    } else {
      good(
          "token", "none, so ./sswd opens the playground; TELEGRAM_BOT_TOKEN takes it to Telegram");
    }
    try (Knowledge knowledge = Knowledge.open(settings, Clock.systemUTC())) {
      List<String> problems = knowledge.database().problems();
      check(
          problems.isEmpty(),
          "database",
          "sound",
          "damaged: " + first(problems) + "; restore the last backup");
      check(
          knowledge.fresh(),
          "index",
          knowledge.passages() + " passages, up to date",
          knowledge.isServed()
              ? "behind the database; the running bot is catching up, ask again in a few seconds"
              : "behind the database; run ./sswd reindex");
      writer(knowledge);
    }
    helpLines(settings);
    return healthy ? SswdCommand.DONE : SswdCommand.FAILED;
  }

  /**
   * People in need are sent to these lines: somebody has to make sure of them once a year. An old
   * one is named, but the bot itself is sound.
   */
  private void helpLines(Settings settings) {
    HelpLines lines = HelpLines.read(settings.care().helpLines());
    List<HelpLine> stale = lines.stale(LocalDate.now(Clock.systemDefaultZone()));
    check(
        !lines.all().isEmpty(),
        "help lines",
        lines.all().size() + " in " + settings.care().helpLines(),
        "none in " + settings.care().helpLines() + "; people in need are told of no number");
    for (HelpLine line : stale) {
      System.out.printf(
          "old  %-13s \"%s\" (%s) %s; call it or read %s, then write the day after verified:%n",
          "help line",
          line.name(),
          line.number(),
          line.verified().map(day -> "was last verified on " + day).orElse("was never verified"),
          line.source());
    }
  }

  /** Asks the writer for a sentence; the question is the doctor's own. */
  private void writer(Knowledge knowledge) {
    Optional<WriterSettings> settings = knowledge.settings().writer();
    if (settings.isEmpty()) {
      good("writer", "none: answers are quotes alone; answer.writer.url adds one");
      return;
    }
    String host = settings.get().address().getHost();
    Optional<String> problem = knowledge.writer().flatMap(Writer::problem);
    check(
        problem.isEmpty(),
        "writer",
        host + " answers; /privasi tells people that their questions are sent there",
        host
            + " "
            + problem.orElse("")
            + "; check answer.writer.url, model and key-file; meanwhile answers are quotes alone");
  }

  private void telegram(Endpoint endpoint) {
    try (BotApi api = new BotApi(endpoint)) {
      Connection.Identity identity = Connection.identify(api);
      good("token", "of @" + identity.username());
      good(
          "privacy mode",
          identity.readsAllGroupMessages()
              ? "off: the bot sees every group message; BotFather's /setprivacy turns it on"
              : "on: the bot sees commands, mentions and replies to it");
      good(
          "inline mode",
          identity.inline() ? "on" : "off; BotFather's /setinline turns it on for \"@bot words\"");
    } catch (ApiFailure e) {
      check(
          false,
          "token",
          "",
          e.code() == 401 || e.code() == 404
              ? "unknown to Telegram; ask BotFather for it again (/token)"
              : "not checked: "
                  + endpoint.address()
                  + " cannot be reached; check network and TELEGRAM_API_URL");
    }
  }

  private void check(boolean sound, String what, String words, String mend) {
    healthy &= sound;
    System.out.printf("%-4s %-13s %s%n", sound ? "ok" : "BAD", what, sound ? words : mend);
  }

  private void good(String what, String words) {
    check(true, what, words, "");
  }

  private static String first(List<String> problems) {
    return problems.isEmpty() ? "" : problems.getFirst();
  }
}
