package id.sswd.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A data folder")
class DataLockTest {
  @TempDir private Path folder;

  @Test
  @DisplayName("is served by one at a time, and by the next one when that one has ended")
  void one() throws IOException {
    Path data = folder.resolve("data");
    Optional<DataLock> first = DataLock.take(data);
    assertThat(first).isPresent();
    assertThat(DataLock.take(data)).isEmpty();
    first.orElseThrow().close();
    try (DataLock next = DataLock.take(data).orElseThrow()) {
      assertThat(next).isNotNull();
    }
  }
}
