package id.sswd.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sswd.store.Database;
import id.sswd.store.Tx;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The gate")
class GateTest {
  private static final long OURS = 1;
  private static final long THEIRS = 2;
  private static final ChatRef GROUP = ChatRef.of(-100);
  private static final Place IN_GROUP = new Place(GROUP, Place.Kind.GROUP, "Grup");
  private static final Person SARI = new Person(7, "Sari", Optional.empty(), "id");
  private static final Place SARIS = new Place(ChatRef.of(7), Place.Kind.PRIVATE, "");
  private static final Person ANONYMOUS =
      new Person(Person.ANONYMOUS_ADMINISTRATOR, "Grup", Optional.empty(), "");
  private static final Context CONTEXT =
      new Context(OURS, "Komunitas Kita", Language.INDONESIAN, ZoneId.of("UTC"), "sswd_bot");
  private static final PermissionTable TABLE =
      new PermissionTable(
          List.of(
              PermissionTable.Row.commands(Who.PERSON, "daftar"),
              PermissionTable.Row.commands(Who.ORGANIZER, "audit"),
              PermissionTable.Row.commands(Who.ORGANIZER_OR_ANONYMOUS, "umumkan"),
              PermissionTable.Row.buttons("thing", Who.EVERYBODY, "look"),
              PermissionTable.Row.buttons("thing", Who.SELF, "mine"),
              PermissionTable.Row.buttons("thing", Who.ORGANIZER, "change")));

  @TempDir private Path folder;
  private final Thing feature = new Thing();
  private final Trusted trusted = new Trusted();
  private Database database;
  private Gate gate;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("sswd.db"));
    gate = new Gate(TABLE, trusted, database, new Messages());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  @DisplayName("lets nobody press what has no row in the table")
  void unknownVerb() {
    assertThat(popUp(press("destroy", SARI, IN_GROUP))).contains("tidak berlaku");
    assertThat(feature.done).isEmpty();
  }

  @Test
  @DisplayName("does not open with a command that the table lacks")
  void unknownCommand() {
    assertThatThrownBy(() -> gate.demandRow(CommandSpec.everywhere("baru", "new")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/baru has no row");
  }

  @Test
  @DisplayName("lets everybody look, and only those who are trusted change")
  void trusted() {
    run(press("look", SARI, IN_GROUP));
    assertThat(popUp(press("change", SARI, IN_GROUP)))
        .contains("hanya untuk pengurus Komunitas Kita");
    trusted.community = OURS;
    run(press("change", SARI, IN_GROUP));

    assertThat(feature.done).containsExactly("look", "change");
  }

  @Test
  @DisplayName("asks about the community of the thing, not of the chat, and does not name it")
  void thingOfOthers() {
    trusted.community = OURS;
    feature.community = OptionalLong.of(THEIRS);

    assertThat(popUp(press("change", SARI, IN_GROUP))).contains("komunitas itu");
    assertThat(feature.done).isEmpty();
  }

  @Test
  @DisplayName("treats a thing that is gone as a button that is not valid any more")
  void gone() {
    trusted.community = OURS;
    feature.community = OptionalLong.empty();

    assertThat(popUp(press("change", SARI, IN_GROUP))).contains("tidak berlaku");
  }

  @Test
  @DisplayName("refuses in the transaction who has lost the right since the press was taken")
  void lostInBetween() {
    trusted.community = OURS;
    Decision granted = press("change", SARI, IN_GROUP);
    trusted.stands = false;

    assertThat(popUp(granted)).contains("hanya untuk pengurus");
    assertThat(feature.done).isEmpty();
  }

  @Test
  @DisplayName("refuses in the transaction what has come to belong to others in the meantime")
  void movedInBetween() {
    trusted.community = OURS;
    Decision granted = press("change", SARI, IN_GROUP);
    feature.community = OptionalLong.of(THEIRS);

    assertThat(popUp(granted)).contains("hanya untuk pengurus");
    assertThat(feature.done).isEmpty();
  }

  @Test
  @DisplayName("keeps a person's own buttons to their own private chat")
  void own() {
    run(press("mine", SARI, SARIS));
    assertThat(popUp(press("mine", SARI, IN_GROUP))).contains("chat pribadi pemiliknya");

    assertThat(feature.done).containsExactly("mine");
  }

  @Test
  @DisplayName("tells an administrator without a name, in the group, to come under their own")
  void anonymous() {
    trusted.community = OURS;

    for (String command : List.of("daftar", "audit")) {
      Reply reply = run(command(command, ANONYMOUS)).getFirst();
      assertThat(reply)
          .isInstanceOfSatisfying(
              Reply.Text.class,
              text -> {
                assertThat(text.to()).isEqualTo(GROUP);
                assertThat(text.text().markup()).contains("atas namamu sendiri");
              });
    }
    run(command("umumkan", ANONYMOUS));

    assertThat(feature.done).containsExactly("umumkan");
  }

  @Test
  @DisplayName("tells an outsider in private, and nothing in the group")
  void quietly() {
    assertThat(run(command("audit", SARI)))
        .singleElement()
        .isInstanceOfSatisfying(
            Reply.Nudge.class,
            nudge -> {
              assertThat(nudge.person()).isEqualTo(SARI.id());
              assertThat(nudge.wordsThere().isEmpty()).isTrue();
            });
  }

  private Decision press(String verb, Person person, Place place) {
    return gate.press(
        feature,
        new ButtonTokens.Call("token", "thing", "subject", verb, ""),
        new Incoming.Press(1, place, person, "callback", 5, "token." + verb),
        CONTEXT);
  }

  private Decision command(String name, Person person) {
    Incoming.Message message =
        new Incoming.Message(
            1,
            IN_GROUP,
            person,
            2,
            Instant.EPOCH,
            "/" + name,
            Optional.of(new Incoming.CommandCall(name, "")),
            Optional.empty(),
            true);
    return gate.command(feature, CommandSpec.everywhere(name, name), message, CONTEXT);
  }

  private String popUp(Decision decision) {
    return run(decision).stream()
        .filter(Reply.PopUp.class::isInstance)
        .map(reply -> ((Reply.PopUp) reply).text())
        .findFirst()
        .orElseThrow();
  }

  private List<Reply> run(Decision decision) {
    List<Reply> replies = new ArrayList<>();
    database.useTransaction(tx -> decision.decide(tx, replies::add));
    return replies;
  }

  /** Notes what got through to it. */
  private static final class Thing implements Feature {
    private final List<String> done = new ArrayList<>();
    private OptionalLong community = OptionalLong.of(OURS);

    @Override
    public String name() {
      return "thing";
    }

    @Override
    public OptionalLong communityOf(
        Tx tx, ButtonTokens.Call call, Incoming.Press press, Context context) {
      return community;
    }

    @Override
    public Decision onCommand(CommandSpec command, Incoming.Message message, Context context) {
      return (tx, out) -> done.add(command.name());
    }

    @Override
    public Decision onPress(ButtonTokens.Call call, Incoming.Press press, Context context) {
      return (tx, out) -> done.add(call.verb());
    }
  }

  /** Trusts everybody in one community. */
  private static final class Trusted implements Standing {
    private long community = -1;
    private boolean stands = true;

    @Override
    public Optional<Held> held(Who who, long asked, Person person, Place place) {
      return asked == community
          ? Optional.of(new Held(who, asked, person.id(), OptionalLong.empty()))
          : Optional.empty();
    }

    @Override
    public boolean stillHeld(Tx tx, Held held) {
      return stands;
    }
  }
}
