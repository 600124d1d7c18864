package id.sswd.session;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.chat.ChatRef;
import id.sswd.chat.Outgoing;
import id.sswd.chat.Reply;
import id.sswd.chat.StoredButtonTokens;
import id.sswd.community.Communities;
import id.sswd.community.Community;
import id.sswd.community.CommunityRepository;
import id.sswd.community.Roles;
import id.sswd.store.ButtonRepository;
import id.sswd.store.Database;
import id.sswd.store.Outbox;
import id.sswd.store.Tx;
import id.sswd.support.SettableClock;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A draft that was given up")
class DraftExpiryTest {
  private static final long RINA = 7;

  @TempDir private Path folder;
  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T03:00:00Z"));
  private final DraftRepository drafts = new DraftRepository();

  @Test
  @DisplayName("is kept for two days, then thrown away, and its message says so")
  void twoDays() {
    try (Database database = Database.open(folder.resolve("sswd.db"))) {
      Draft draft = Draft.begin(RINA, Community.FIRST, List.of(), Language.INDONESIAN);
      database.useTransaction(tx -> drafts.save(tx, draft, clock.instant()));

      clock.set(clock.instant().plus(Duration.ofHours(47)));
      assertThat(round(database)).isEmpty();
      clock.set(clock.instant().plus(Duration.ofHours(2)));
      List<Reply> replies = round(database);

      assertThat(replies).hasSize(1);
      assertThat(replies.getFirst())
          .isInstanceOfSatisfying(
              Reply.Revision.class,
              said -> {
                assertThat(said.chat()).isEqualTo(ChatRef.of(RINA));
                assertThat(said.text().markup()).contains("dua hari tidak disentuh");
                assertThat(said.buttons()).isEmpty();
              });
      assertThat(database.<Boolean>read(tx -> drafts.find(tx, RINA, 0).isEmpty())).isTrue();
    }
  }

  private List<Reply> round(Database database) {
    Community.Founding founding =
        new Community.Founding("SSWD", Language.INDONESIAN, ZoneId.of("Asia/Jakarta"));
    AnnounceFeature feature =
        new AnnounceFeature(
            database,
            new Communities(database, new CommunityRepository(), founding, () -> "bot", clock),
            new Roles(database, (chat, person) -> true, clock),
            new StoredButtonTokens(new ButtonRepository(clock)),
            new Outbox(clock),
            new Deaf(),
            new Messages(),
            clock);
    List<Reply> replies = new ArrayList<>();
    database.useTransaction(tx -> feature.rounds().getFirst().decision().decide(tx, replies::add));
    return replies;
  }

  /** Nothing is announced here. */
  private static final class Deaf implements SessionListener {
    @Override
    public void announced(Tx tx, Outgoing out, Session session, List<ChatRef> chats) {}

    @Override
    public void changed(Tx tx, Outgoing out, Session before, Session after) {}
  }
}
