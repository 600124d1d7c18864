package id.sswd.telegram;

import static id.sswd.playground.SampleWorld.BUDI;
import static id.sswd.playground.SampleWorld.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.chat.Intake;
import id.sswd.config.Settings;
import id.sswd.store.Inbox;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The poll")
class UpdatePollTest extends PolledChats {
  @Test
  @DisplayName("brings one chat's message through while a thousand of another wait")
  void fair() {
    queue(SARI, QUEUED);
    queue(BUDI, 1);
    begin(2_000);

    await(() -> handled(BUDI) == 1);

    assertThat(handled(SARI)).isZero();
  }

  @Test
  @DisplayName("asks for no more while too much is waiting; the rest stays with Telegram")
  void backpressure() {
    queue(SARI, QUEUED);
    begin(200);

    await(() -> stored() >= 200);
    assertThat(becomesTrue(() -> stored() > 200, A_WHILE)).isFalse();
    assertThat(server.world().unconfirmed()).isGreaterThanOrEqualTo(QUEUED - 200);
    goOn.countDown();

    await(() -> handled(SARI) == QUEUED);
    await(() -> database.read(new Inbox(CLOCK)::open).isEmpty());
  }

  @Test
  @DisplayName("hands out what was stored, also where it cannot be counted")
  void uncounted() {
    goOn.countDown();
    queue(SARI, 3);
    begin(
        2_000,
        new Intake(
            new Settings.Limits(1, 1, 1, 1, 2_000),
            Set.of(),
            message -> {
              throw new IllegalStateException("the database is locked");
            },
            message -> false,
            CLOCK));

    await(() -> handled(SARI) == 3);
  }
}
