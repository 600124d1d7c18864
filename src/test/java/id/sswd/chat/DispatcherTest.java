package id.sswd.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import id.sswd.store.ButtonRepository;
import id.sswd.store.Database;
import id.sswd.store.Inbox;
import id.sswd.store.Outbox;
import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The dispatcher")
class DispatcherTest {
  private static final int SQLITE_BUSY = 5;
  private static final int SQLITE_CONSTRAINT = 19;

  @TempDir private Path folder;
  private final Clock clock = Clock.systemUTC();
  private final Messages messages = new Messages();
  private final HandlingMeter meter = mock(HandlingMeter.class);
  private Database database;
  private int failures;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("t.db"));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  @DisplayName("lets an update wait for a locked database, however often it is refused")
  void locked() {
    failing(5, SQLITE_BUSY);

    assertThat(replies()).singleElement().asString().contains("Tercatat");
  }

  @Test
  @DisplayName("says sorry for an update whose own work fails three times")
  void failing() {
    failing(5, SQLITE_CONSTRAINT);

    assertThat(replies()).singleElement().asString().contains("ada gangguan");
  }

  @Test
  @DisplayName("says sorry for an update that runs out of stack, and is done with it")
  void outOfStack() {
    handle(
        (tx, out) -> {
          throw new StackOverflowError("too deep");
        });

    assertThat(replies()).singleElement().asString().contains("ada gangguan");
  }

  @Test
  @DisplayName("says sorry for an update that runs out of stack before anything is decided")
  void outOfStackBefore() {
    dispatcher(
            message -> {
              throw new StackOverflowError("too deep");
            })
        .handle(message());

    assertThat(replies()).singleElement().asString().contains("ada gangguan");
  }

  @Test
  @DisplayName("counts what it passes over")
  void passedOver() {
    dispatcher(message -> Decision.NOTHING).passOver(List.of(1L, 2L, 3L));

    verify(meter).passedOver(3);
  }

  /** A message comes whose work fails this often in the same way, and then succeeds. */
  private void failing(int times, int code) {
    handle(
        (tx, out) -> {
          if (failures++ < times) {
            SQLException refused = new SQLException("refused", "", code);
            throw new UnableToExecuteStatementException(refused, null);
          }
          out.add(Reply.Text.of(ChatRef.of(7), Html.text("Tercatat")));
        });
  }

  private void handle(Decision decision) {
    dispatcher(message -> decision).handle(message());
  }

  private Dispatcher dispatcher(Function<Incoming.Message, Decision> work) {
    Feature feature =
        new Feature() {
          @Override
          public String name() {
            return "working";
          }

          @Override
          public Optional<Decision> onText(Incoming.Message message, Context context) {
            return Optional.of(work.apply(message));
          }
        };
    Outbox outbox = new Outbox(clock);
    return new Dispatcher(
        database,
        new Inbox(clock),
        outbox,
        new Routes(
            List.of(feature),
            new StoredButtonTokens(new ButtonRepository(clock)),
            database,
            new Gate(new PermissionTable(List.of()), mock(Standing.class), database, messages),
            (message, context, known) -> Decision.NOTHING),
        incoming -> new Context(1, "SSWD", Language.INDONESIAN, ZoneId.of("Asia/Jakarta"), "bot"),
        messages,
        new Mailing(outbox, new ReplyCodec()),
        rows -> {},
        meter);
  }

  private static Incoming.Message message() {
    return new Incoming.Message(
        1,
        new Place(ChatRef.of(7), Place.Kind.PRIVATE, ""),
        new Person(7, "Sari", Optional.empty(), "id"),
        1,
        Instant.EPOCH,
        "Halo",
        Optional.empty(),
        Optional.empty(),
        true);
  }

  private List<String> replies() {
    return database.read(tx -> new Outbox(clock).open(tx)).stream()
        .map(Outbox.Row::payload)
        .toList();
  }
}
