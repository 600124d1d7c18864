package id.sswd.telegram;

import static id.sswd.playground.SampleWorld.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.chat.Intake;
import id.sswd.config.Settings;
import id.sswd.store.Inbox;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The poll, where the database fails,")
class UpdatePollFaultsTest extends PolledChats {
  @Test
  @DisplayName("confirms nothing that could not be stored, and has it all when it can be")
  void unstored() {
    goOn.countDown();
    database.useTransaction(
        tx ->
            tx.handle()
                .execute(
                    """
                    create trigger full before insert on inbox
                    begin select raise(abort, 'the disk is full'); end
                    """));
    queue(SARI, 150);
    begin(2_000);

    await(() -> server.faults().calls("getUpdates").size() >= 2);
    assertThat(server.world().unconfirmed()).isEqualTo(150);
    database.useTransaction(tx -> tx.handle().execute("drop trigger full"));

    await(() -> handled(SARI) == 150);
  }

  @Test
  @DisplayName("takes up what the last run left as soon as the database can be read")
  void unreadableAtStart() {
    goOn.countDown();
    String left =
        """
        {"update_id": 1, "message": {"message_id": 5, "date": 1, "text": "tadi",
          "chat": {"id": %1$d, "type": "private", "first_name": "Sari"},
          "from": {"id": %1$d, "is_bot": false, "first_name": "Sari"}}}
        """
            .formatted(SARI);
    database.useTransaction(
        tx ->
            tx.handle()
                .execute(
                    "insert into inbox (update_id, payload, chat, topic, received_at, state)"
                        + " values (1, ?, ?, 0, 1, 'new'), (2, 'no JSON', 0, 0, 1, 'new')",
                    left,
                    SARI));
    database.useTransaction(tx -> tx.handle().execute("alter table inbox rename to away"));
    begin(2_000);

    assertThat(becomesTrue(() -> !polling().isAlive(), A_WHILE)).isFalse();
    database.useTransaction(tx -> tx.handle().execute("alter table away rename to inbox"));

    await(() -> handled(SARI) == 1);
    await(() -> database.read(new Inbox(CLOCK)::open).isEmpty());
  }

  @Test
  @DisplayName("is done with what it passes over, however long the database refuses")
  void passedOver() {
    goOn.countDown();
    database.useTransaction(
        tx ->
            tx.handle()
                .execute(
                    """
                    create trigger locked before update on inbox when old.chat = %d
                    begin select raise(abort, 'locked'); end
                    """
                        .formatted(SARI)));
    queue(SARI, 5);
    begin(
        2_000,
        new Intake(
            new Settings.Limits(1, 1, 1, 1, 2_000),
            Set.of(),
            message -> false,
            message -> false,
            CLOCK));

    await(() -> stored() == 5);
    assertThat(becomesTrue(() -> !polling().isAlive(), A_WHILE)).isFalse();
    database.useTransaction(tx -> tx.handle().execute("drop trigger locked"));

    await(() -> database.read(new Inbox(CLOCK)::open).isEmpty());
  }
}
