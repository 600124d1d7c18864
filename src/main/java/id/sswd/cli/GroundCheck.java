package id.sswd.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What lies below the bot: disk, clock, and who can read the token. */
final class GroundCheck {
  /** For the database's log, a backup and the index while it is merged. */
  private static final long LEAST_FREE = 200L << 20;

  private static final long DATABASES_THAT_FIT = 3;

  /** This program did not exist before. */
  private static final Instant FIRST_VERSION = Instant.parse("2026-01-01T00:00:00Z");

  private static final Duration TOLERATED = Duration.ofMinutes(2);
  private static final double MB = 1 << 20;

  private final Checkup checkup;
  private final Clock clock;

  GroundCheck(Checkup checkup, Clock clock) {
    this.checkup = checkup;
    this.clock = clock;
  }

  /** Whether there is room on the disk of a folder that exists or will. */
  void disk(Path folder, long databaseBytes) throws IOException {
    @Nullable Path there = folder.toAbsolutePath();
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    if (there != null) {
      room(folder, Files.getFileStore(there).getUsableSpace(), databaseBytes);
    }
  }

  void room(Path folder, long free, long databaseBytes) {
    long wanted = Math.max(LEAST_FREE, DATABASES_THAT_FIT * databaseBytes);
    checkup.check(
        free >= wanted,
        "disk",
        "%.0f MB free for %s".formatted(free / MB, folder),
        "%.0f MB free for %s, %.0f MB are needed for log, backup and index; delete something there, or move storage"
            .formatted(free / MB, folder, wanted / MB));
  }

  /**
   * Whether the clock can be right: reminders go by it.
   *
   * @param stored the latest moment that the database knows
   * @param telegram what Telegram's clock says now
   */
  void clock(Optional<Instant> stored, Optional<Instant> telegram) {
    Instant now = clock.instant();
    Optional<String> wrong =
        Optional.<String>empty()
            .or(() -> now.isBefore(FIRST_VERSION) ? Optional.of("long past") : Optional.empty())
            .or(
                () ->
                    stored
                        .filter(at -> at.isAfter(now.plus(TOLERATED)))
                        .map(at -> "before " + minute(at) + ", when something was stored"))
            .or(
                () ->
                    telegram
                        .map(at -> Duration.between(at, now))
                        .filter(off -> off.abs().compareTo(TOLERATED) > 0)
                        .map(
                            off ->
                                off.abs().toSeconds()
                                    + " s "
                                    + (off.isNegative() ? "behind" : "ahead of")
                                    + " Telegram's"));
    checkup.check(
        wrong.isEmpty(),
        "clock",
        minute(now) + (telegram.isPresent() ? ", as Telegram's" : ""),
        "it says %s, which is %s; set it, with timedatectl set-ntp true for instance"
            .formatted(minute(now), wrong.orElse("")));
  }

  private static String minute(Instant at) {
    return at.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  /** Whether others on this computer can read the file with the token. */
  void tokenFile(Path file) throws IOException {
    if (!Files.exists(file) || !Files.getFileStore(file).supportsFileAttributeView("posix")) {
      return;
    }
    checkup.check(
        !Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ),
        "token file",
        file + " is not for everybody to read",
        file + " can be read by everybody on this computer; chmod 600 it");
  }
}
