package id.sswd.topic;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.store.Database;
import id.sswd.text.Language;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Topics that were gathered long ago")
class TopicPurgeTest {
  private static final Instant OLD = Instant.parse("2026-01-10T00:00:00Z");
  private static final Instant BOUND = OLD.plusSeconds(1);

  @TempDir private Path folder;
  private final TopicRepository topics = new TopicRepository();

  @Test
  @DisplayName("are forgotten, with what was merged into them; what a session took up stays")
  void purged() {
    try (Database database = Database.open(folder.resolve("sswd.db"))) {
      database.useTransaction(
          tx -> {
            long[] ids = new long[6];
            String[] questions = {"lama", "digabung", "dibahas", "baru", "diusulkan", "ikut"};
            for (int i = 0; i < ids.length; i++) {
              ids[i] =
                  topics.add(
                      tx,
                      1,
                      questions[i],
                      Language.INDONESIAN,
                      i == 4 ? Topic.State.OPEN : Topic.State.GATHERED,
                      i == 3 ? BOUND.plusSeconds(1) : OLD);
            }
            topics.merge(tx, topics.find(tx, ids[1]).orElseThrow(), ids[0]);
            topics.merge(tx, topics.find(tx, ids[5]).orElseThrow(), ids[4]);
            tx.handle()
                .execute(
                    """
                    insert into session (community_id, edition, theme, starts_at, time_zone, place, contact, speaker,
                        moderator, note_taker, state, code, created_by, created_at, topic_id)
                    values (1, 1, 'x', 0, 'Asia/Jakarta', '', '', '', '', '', 'open', 'K', 0, 0, ?)
                    """,
                    ids[2]);
          });

      database.useTransaction(tx -> topics.purge(tx, BOUND));

      List<String> left =
          database.read(
              tx ->
                  tx.handle()
                      .createQuery("select question from topic order by id")
                      .mapTo(String.class)
                      .list());
      assertThat(left).containsExactly("dibahas", "baru", "diusulkan", "ikut");
    }
  }
}
