package id.sswd.cli;

import id.sswd.care.HelpLine;
import id.sswd.care.HelpLines;
import id.sswd.config.BotToken;
import id.sswd.config.Settings;
import id.sswd.telegram.ApiFailure;
import id.sswd.telegram.BotApi;
import id.sswd.telegram.Connection;
import id.sswd.telegram.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
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
@Command(
    name = "doctor",
    description = "Checks settings, token, privacy mode, disk, clock, database and index.")
final class DoctorCommand implements Callable<Integer> {
  @Mixin private GlobalOptions options = new GlobalOptions();

  private final Checkup checkup = new Checkup();

  @Override
  public Integer call() throws IOException {
    Settings settings = options.settings();
    checkup.good("settings", "read; data in " + settings.storage().data());
    GroundCheck ground = new GroundCheck(checkup, Clock.systemUTC());
    Optional<String> token = BotToken.find(System.getenv(), settings);
    Optional<Instant> telegramTime = Optional.empty();
    if (token.isPresent()) {
      telegramTime = telegram(new Endpoint(settings.telegram().apiUrl(), token.get()));
    } else {
      checkup.good(
          "token", "none, so ./sswd opens the playground; TELEGRAM_BOT_TOKEN takes it to Telegram");
    }
    if (!settings.telegram().tokenFile().isEmpty()) {
      ground.tokenFile(settings.root().resolve(settings.telegram().tokenFile()));
    }
    Path database = settings.storage().database();
    ground.disk(settings.storage().data(), Files.exists(database) ? Files.size(database) : 0);
    Optional<Instant> stored = new DatabaseCheck(checkup, settings).run();
    ground.clock(stored, telegramTime);
    helpLines(settings);
    return checkup.sound() ? SswdCommand.DONE : SswdCommand.FAILED;
  }

  /**
   * People in need are sent to these lines: somebody has to make sure of them once a year. An old
   * one is named, but the bot itself is sound.
   */
  private void helpLines(Settings settings) {
    HelpLines lines = HelpLines.read(settings.care().helpLines());
    List<HelpLine> stale = lines.stale(LocalDate.now(Clock.systemDefaultZone()));
    checkup.check(
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

  /** Returns the time of the server's clock, where it says it. */
  private Optional<Instant> telegram(Endpoint endpoint) {
    try (BotApi api = new BotApi(endpoint)) {
      Connection.Identity identity = Connection.identify(api);
      checkup.good("token", "of @" + identity.username());
      checkup.good(
          "privacy mode",
          identity.readsAllGroupMessages()
              ? "off: the bot sees every group message; BotFather's /setprivacy turns it on"
              : "on: the bot sees commands, mentions and replies to it");
      checkup.good(
          "inline mode",
          identity.inline() ? "on" : "off; BotFather's /setinline turns it on for \"@bot words\"");
      return api.time();
    } catch (ApiFailure e) {
      checkup.bad(
          "token",
          e.code() == 401 || e.code() == 404
              ? "unknown to Telegram; ask BotFather for it again (/token)"
              : "not checked: "
                  + endpoint.address()
                  + " cannot be reached; check network and TELEGRAM_API_URL");
      return Optional.empty();
    }
  }
}
