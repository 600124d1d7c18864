package id.sswd.chaos;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The system's clock, moved by what a file says, so that two processes have the same time and one
 * of them can make it jump.
 */
final class SharedClock extends Clock {
  private final MappedByteBuffer offset;
  private final ZoneId zone;

  private SharedClock(MappedByteBuffer offset, ZoneId zone) {
    this.offset = offset;
    this.zone = zone;
  }

  /** The clock of this file, which is made where it is not there yet. */
  static SharedClock in(Path file) {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      open.setLength(Long.BYTES);
      return new SharedClock(
          open.getChannel().map(FileChannel.MapMode.READ_WRITE, 0, Long.BYTES), ZoneOffset.UTC);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void move(Duration by) {
    offset.putLong(0, offset.getLong(0) + by.toMillis());
  }

  /** How far it stands from the system's clock. */
  Duration moved() {
    return Duration.ofMillis(offset.getLong(0));
  }

  @Override
  public Instant instant() {
    return Clock.systemUTC().instant().plusMillis(offset.getLong(0));
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new SharedClock(offset, other);
  }
}
