package id.sswd.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The lanes")
class LanesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final ChatRef NOISY = ChatRef.of(-1);

  private final List<String> done = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch filled = new CountDownLatch(1);

  @Test
  @DisplayName("serve a quiet chat next, whatever waits in a noisy one")
  void turns() throws Exception {
    try (Lanes lanes = new Lanes(1)) {
      lanes.add(NOISY, this::awaitFilled);
      for (int i = 0; i < 1_000; i++) {
        lanes.add(NOISY, () -> done.add("noisy"));
      }
      for (int chat = 1; chat <= 20; chat++) {
        String name = "quiet " + chat;
        lanes.add(ChatRef.of(chat), () -> done.add(name));
      }
      filled.countDown();
      assertThat(lanes.awaitFewerThan(1, PATIENCE)).isTrue();

      assertThat(done).hasSize(1_020);
      assertThat(done.subList(0, 21)).filteredOn("noisy"::equals).hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  @DisplayName("keep the order within a chat while many run beside each other")
  void order() throws Exception {
    int chats = 50;
    int each = 200;
    List<List<Integer>> seen =
        IntStream.range(0, chats)
            .mapToObj(i -> Collections.synchronizedList(new ArrayList<Integer>()))
            .toList();
    try (Lanes lanes = new Lanes(8)) {
      for (int i = 0; i < each; i++) {
        int number = i;
        for (int chat = 0; chat < chats; chat++) {
          List<Integer> of = seen.get(chat);
          lanes.add(ChatRef.of(chat), () -> of.add(number));
        }
      }
      assertThat(lanes.awaitFewerThan(1, PATIENCE)).isTrue();
    }

    List<Integer> inOrder = IntStream.range(0, each).boxed().toList();
    assertThat(seen).allSatisfy(numbers -> assertThat(numbers).isEqualTo(inOrder));
  }

  @Test
  @DisplayName("go on after a piece of work that throws")
  void thrown() throws Exception {
    try (Lanes lanes = new Lanes(1)) {
      lanes.add(
          NOISY,
          () -> {
            throw new IllegalStateException("not reported");
          });
      lanes.add(NOISY, () -> done.add("after it"));
      lanes.add(ChatRef.of(1), () -> done.add("elsewhere"));
      assertThat(lanes.awaitFewerThan(1, PATIENCE)).isTrue();
    }

    assertThat(done).containsExactlyInAnyOrder("after it", "elsewhere");
  }

  @Test
  @DisplayName("lose no turn to work that runs out of stack")
  void error() throws Exception {
    try (Lanes lanes = new Lanes(1)) {
      for (int i = 0; i < 3; i++) {
        lanes.add(
            NOISY,
            () -> {
              throw new StackOverflowError("too deep");
            });
      }
      assertThat(lanes.awaitFewerThan(1, PATIENCE)).isTrue();
      lanes.add(ChatRef.of(1), () -> done.add("elsewhere"));
      assertThat(lanes.awaitFewerThan(1, PATIENCE)).isTrue();
    }

    assertThat(done).containsExactly("elsewhere");
  }

  @Test
  @DisplayName("say when too much is waiting, and when it is no more")
  void backpressure() throws Exception {
    try (Lanes lanes = new Lanes(1)) {
      lanes.add(NOISY, this::awaitFilled);
      for (int i = 0; i < 9; i++) {
        lanes.add(NOISY, () -> done.add("noisy"));
      }

      assertThat(lanes.awaitFewerThan(10, Duration.ofMillis(1))).isFalse();
      filled.countDown();
      assertThat(lanes.awaitFewerThan(10, PATIENCE)).isTrue();
    }
  }

  private void awaitFilled() {
    try {
      assertThat(filled.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
