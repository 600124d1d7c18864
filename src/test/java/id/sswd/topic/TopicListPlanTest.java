package id.sswd.topic;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.store.Database;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The list of topics")
class TopicListPlanTest {
  @TempDir private Path folder;

  @Test
  @DisplayName("finds sessions and merged topics by an index, however many there are")
  void plan() {
    try (Database database = Database.open(folder.resolve("sswd.db"))) {
      List<String> steps =
          database.read(
              tx ->
                  tx.handle()
                      .createQuery("explain query plan " + TopicRepository.STANDING)
                      .bind("community", 1)
                      .bind("most", 300)
                      .map((row, context) -> row.getString("detail"))
                      .list());
      assertThat(steps).isNotEmpty().noneMatch(step -> step.startsWith("SCAN"));
    }
  }
}
