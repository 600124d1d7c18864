package id.sswd.telegram;

import static id.sswd.playground.SampleWorld.SARI;
import static id.sswd.playground.SampleWorld.VOLUNTEERS;
import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.chat.ChatRef;
import id.sswd.chat.Reply;
import id.sswd.chat.ReplyCodec;
import id.sswd.playground.BotApiServer;
import id.sswd.playground.ChatMessage;
import id.sswd.store.Database;
import id.sswd.store.Outbox;
import id.sswd.text.Html;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The sender")
class SenderTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String SUBJECT = "card:1";

  @TempDir private Path folder;
  private final ReplyCodec codec = new ReplyCodec();
  private final Outbox outbox = new Outbox(Clock.systemUTC());
  private final List<Long> moves = Collections.synchronizedList(new ArrayList<>());
  private BotApiServer server;
  private BotApi api;
  private Database database;
  private Sender sender;

  @BeforeEach
  void open() throws Exception {
    server = BotApiServer.start(0);
    api = new BotApi(new Endpoint(server.address(), server.token()));
    database = Database.open(folder.resolve("sswd.db"));
    sender =
        new Sender(
            api,
            codec,
            database,
            outbox,
            (tx, oldChat, newChat) -> moves.addAll(List.of(oldChat, newChat)),
            EdgeMeter.NONE);
    server.world().says(SARI, SARI, "/start");
  }

  @AfterEach
  void close() throws Exception {
    sender.close();
    api.close();
    database.close();
    server.close();
  }

  @Test
  @DisplayName("sends a change as soon as what it changes can be looked up, and then what follows")
  void lookUp() throws Exception {
    sends(Reply.Text.of(ChatRef.of(SARI), Html.text("Sesi 1: tiga tempat")).about(SUBJECT));
    assertThat(read()).containsExactly("Sesi 1: tiga tempat");
    exchange("alter table sent_message rename to away");
    sends(new Reply.Revision(ChatRef.of(SARI), SUBJECT, Html.text("Sesi 1: penuh"), List.of()));
    sends(Reply.Text.of(ChatRef.of(SARI), Html.text("Sampai jumpa")));
    exchange("alter table away rename to sent_message");

    assertThat(read()).containsExactly("Sesi 1: penuh", "Sampai jumpa");
  }

  @Test
  @DisplayName("sets a change aside whose message can never be looked up; the chat goes on")
  void never() throws Exception {
    exchange("alter table sent_message rename to away");
    sends(new Reply.Revision(ChatRef.of(SARI), SUBJECT, Html.text("Sesi 1: penuh"), List.of()));
    sends(Reply.Text.of(ChatRef.of(SARI), Html.text("Sampai jumpa")));

    assertThat(read()).containsExactly("Sampai jumpa");
  }

  @Test
  @DisplayName("tells of a group's new id that only a refusal names, and sends there")
  void moved() throws Exception {
    long now = server.world().migrates(VOLUNTEERS);
    sends(Reply.Text.of(ChatRef.of(VOLUNTEERS), Html.text("Besok ada sesi")));
    sender.drain(PATIENCE);

    assertThat(moves).containsExactly(VOLUNTEERS, now);
    assertThat(said(now)).containsExactly("Besok ada sesi");
  }

  private void exchange(String statement) {
    database.useTransaction(tx -> tx.handle().execute(statement));
  }

  private void sends(Reply reply) {
    ChatRef to =
        switch (reply) {
          case Reply.Text text -> text.to();
          case Reply.Revision revision -> revision.chat();
          default -> throw new IllegalArgumentException("not sent here");
        };
    Optional<String> subject = reply instanceof Reply.Text text ? text.subject() : Optional.empty();
    sender.accept(
        List.of(
            database.<Outbox.Row>inTransaction(
                tx ->
                    outbox.add(
                        tx,
                        OptionalLong.empty(),
                        to.chat(),
                        to.topic(),
                        codec.kind(reply),
                        codec.write(reply),
                        subject))));
  }

  /** What Sari reads when everything has been dealt with. */
  private List<String> read() throws InterruptedException {
    sender.drain(PATIENCE);
    assertThat(database.read(outbox::open)).isEmpty();
    return said(SARI);
  }

  private List<String> said(long chat) {
    return server.world().messages(chat).stream()
        .filter(ChatMessage::fromBot)
        .map(ChatMessage::text)
        .toList();
  }
}
