package id.sswd.community;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.chat.ChatRef;
import id.sswd.chat.Person;
import id.sswd.chat.Place;
import id.sswd.chat.Standing;
import id.sswd.chat.Who;
import id.sswd.store.Database;
import id.sswd.support.SettableClock;
import id.sswd.text.Language;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A right")
class RolesTest {
  private static final long FIRST_GROUP = -101;
  private static final long SECOND_GROUP = -102;
  private static final Person SARI = new Person(7, "Sari", Optional.empty(), "id");
  private static final Person ANONYMOUS =
      new Person(Person.ANONYMOUS_ADMINISTRATOR, "Grup", Optional.empty(), "");
  private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");

  @TempDir private Path folder;
  private final Set<Long> administered = new HashSet<>();
  private final CommunityRepository communities = new CommunityRepository();
  private final RoleRepository granted = new RoleRepository();
  private Database database;
  private Roles roles;
  private long first;
  private long second;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("sswd.db"));
    Community.Founding founding =
        new Community.Founding("SSWD", Language.INDONESIAN, ZoneId.of("Asia/Jakarta"));
    database.useTransaction(
        tx -> {
          communities.found(tx, founding, NOW);
          communities.attach(tx, FIRST_GROUP, "Satu", founding, NOW);
          communities.attach(tx, SECOND_GROUP, "Dua", founding, NOW);
        });
    first = database.read(tx -> communities.ofChat(tx, FIRST_GROUP)).orElseThrow().id();
    second = database.read(tx -> communities.ofChat(tx, SECOND_GROUP)).orElseThrow().id();
    roles =
        new Roles(database, (chat, person) -> administered.contains(chat), new SettableClock(NOW));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  @DisplayName("goes with the role: organizers may all, moderators less, note-takers take notes")
  void ranks() {
    grant(Role.NOTE_TAKER);
    assertThat(may(Who.NOTE_TAKER)).isTrue();
    assertThat(may(Who.MODERATOR)).isFalse();
    grant(Role.MODERATOR);
    assertThat(may(Who.NOTE_TAKER)).isTrue();
    assertThat(may(Who.MODERATOR)).isTrue();
    assertThat(may(Who.ORGANIZER)).isFalse();
    grant(Role.ORGANIZER);
    assertThat(may(Who.ORGANIZER)).isTrue();
  }

  @Test
  @DisplayName("in one community is none in another")
  void elsewhere() {
    grant(Role.ORGANIZER);
    administered.add(FIRST_GROUP);

    assertThat(roles.held(Who.NOTE_TAKER, second, SARI, place(SECOND_GROUP))).isEmpty();
  }

  @Test
  @DisplayName("that rests on a role falls with it, within the transaction")
  void revoked() {
    grant(Role.ORGANIZER);
    Standing.Held held = held(Who.ORGANIZER);

    boolean after =
        database.inTransaction(
            tx -> {
              granted.revoke(tx, first, SARI.id());
              return roles.stillHeld(tx, held);
            });

    assertThat(after).isFalse();
  }

  @Test
  @DisplayName("that rests on a higher role falls when a lower one takes its place")
  void lowered() {
    grant(Role.ORGANIZER);
    Standing.Held held = held(Who.ORGANIZER);
    grant(Role.NOTE_TAKER);

    assertThat(database.<Boolean>read(tx -> roles.stillHeld(tx, held))).isFalse();
  }

  @Test
  @DisplayName("that rests on a group falls when the bot has left it")
  void groupLeft() {
    administered.add(FIRST_GROUP);
    Standing.Held held = held(Who.ORGANIZER);
    assertThat(database.<Boolean>read(tx -> roles.stillHeld(tx, held))).isTrue();

    database.useTransaction(tx -> communities.leave(tx, FIRST_GROUP));

    assertThat(database.<Boolean>read(tx -> roles.stillHeld(tx, held))).isFalse();
  }

  @Test
  @DisplayName("of an administrator who stays anonymous is one in their own group only")
  void anonymous() {
    assertThat(roles.held(Who.ORGANIZER_OR_ANONYMOUS, first, ANONYMOUS, place(FIRST_GROUP)))
        .isPresent();
    assertThat(roles.held(Who.ORGANIZER_OR_ANONYMOUS, second, ANONYMOUS, place(FIRST_GROUP)))
        .isEmpty();
  }

  private boolean may(Who who) {
    return roles.held(who, first, SARI, place(FIRST_GROUP)).isPresent();
  }

  private Standing.Held held(Who who) {
    return roles.held(who, first, SARI, place(FIRST_GROUP)).orElseThrow();
  }

  private void grant(Role role) {
    database.useTransaction(tx -> granted.grant(tx, first, SARI.id(), "Sari", role, NOW));
  }

  private static Place place(long group) {
    return new Place(ChatRef.of(group), Place.Kind.GROUP, "Grup");
  }
}
