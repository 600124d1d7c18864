package id.sswd.chat;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.config.Settings;
import id.sswd.support.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is taken of one person and of one chat")
class IntakeTest {
  private static final Settings.Limits LIMITS = new Settings.Limits(4, 6, 8, 5, 100);
  private static final long SARI = 7;
  private static final long BUDI = 8;
  private static final ChatRef GROUP = ChatRef.of(-100);

  private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T03:00:00Z"));
  private final Intake intake =
      new Intake(
          LIMITS,
          Set.of("tanya", "ask"),
          message -> message.text().startsWith("catatan"),
          message -> message.text().contains("tolong saya"),
          clock);

  @Test
  @DisplayName("is as much at once as the limit says; the first beyond is told, the rest are not")
  void once() {
    List<Intake.Verdict> verdicts =
        IntStream.range(0, 9).mapToObj(i -> intake.of(asks(SARI, "apa itu diversi?"))).toList();

    assertThat(verdicts.subList(0, 4)).allMatch(Intake.Verdict.Taken.class::isInstance);
    assertThat(verdicts.get(4))
        .isEqualTo(new Intake.Verdict.TooMuch(false, Duration.ofSeconds(30)));
    assertThat(verdicts.subList(5, 9)).allMatch(Intake.Verdict.Passed.class::isInstance);
  }

  @Test
  @DisplayName("begins again at the time that was named, with half of the limit")
  void again() {
    exhaust();
    advance(Duration.ofMillis(29_999));
    assertThat(intake.of(asks(SARI, "sudah?"))).isInstanceOf(Intake.Verdict.Passed.class);
    advance(Duration.ofMillis(1));

    assertThat(taken(SARI, 2)).isTrue();
    assertThat(intake.of(asks(SARI, "lagi?"))).isInstanceOf(Intake.Verdict.TooMuch.class);
  }

  @Test
  @DisplayName("goes on for ever at the even pace of the limit")
  void even() {
    for (int i = 0; i < 500; i++) {
      assertThat(intake.of(asks(SARI, "apa itu diversi?"))).isEqualTo(new Intake.Verdict.Taken());
      advance(Duration.ofSeconds(15));
    }
  }

  @Test
  @DisplayName("is open again when the clock is set back, however far")
  void clockSetBack() {
    exhaust();
    advance(Duration.ofDays(-400));
    assertThat(intake.of(asks(SARI, "masih di sana?")))
        .isEqualTo(new Intake.Verdict.TooMuch(false, Duration.ofSeconds(30)));

    advance(Duration.ofSeconds(30));
    assertThat(taken(SARI, 2)).isTrue();
  }

  @Test
  @DisplayName("is another person's own affair")
  void others() {
    exhaust();

    assertThat(taken(BUDI, 4)).isTrue();
  }

  @Test
  @DisplayName("is bounded for a whole group's questions, not for its commands and presses")
  void group() {
    for (int person = 100; person < 106; person++) {
      assertThat(intake.of(inGroup(person, "tanya"))).isEqualTo(new Intake.Verdict.Taken());
    }
    assertThat(intake.of(inGroup(200, "tanya")))
        .isInstanceOfSatisfying(
            Intake.Verdict.TooMuch.class, tooMuch -> assertThat(tooMuch.ofChat()).isTrue());
    assertThat(intake.of(inGroup(201, "tanya"))).isInstanceOf(Intake.Verdict.Passed.class);

    for (int person = 1_000; person < 2_000; person++) {
      assertThat(intake.of(press(person))).isEqualTo(new Intake.Verdict.Taken());
      assertThat(intake.of(inGroup(person, "daftar"))).isEqualTo(new Intake.Verdict.Taken());
    }
  }

  @Test
  @DisplayName("leaves most of a group's questions to the others there")
  void oneInGroup() {
    assertThat(intake.of(inGroup(SARI, "tanya"))).isEqualTo(new Intake.Verdict.Taken());
    assertThat(intake.of(inGroup(SARI, "tanya")))
        .isInstanceOfSatisfying(
            Intake.Verdict.TooMuch.class, tooMuch -> assertThat(tooMuch.ofChat()).isFalse());
    for (int i = 0; i < 50; i++) {
      assertThat(intake.of(inGroup(SARI, "tanya"))).isInstanceOf(Intake.Verdict.Passed.class);
    }
    for (int person = 100; person < 105; person++) {
      assertThat(intake.of(inGroup(person, "tanya"))).isEqualTo(new Intake.Verdict.Taken());
    }
  }

  @Test
  @DisplayName("is counted for presses by person")
  void presses() {
    for (int i = 0; i < 5; i++) {
      assertThat(intake.of(press(SARI))).isEqualTo(new Intake.Verdict.Taken());
    }
    assertThat(intake.of(press(SARI))).isInstanceOf(Intake.Verdict.TooMuch.class);
    assertThat(intake.of(press(SARI))).isInstanceOf(Intake.Verdict.Passed.class);
  }

  @Test
  @DisplayName("is not counted for talk that is not meant for the bot")
  void talk() {
    for (int i = 0; i < 100; i++) {
      assertThat(intake.of(message(SARI, GROUP, "pagi", Optional.empty(), false)))
          .isEqualTo(new Intake.Verdict.Taken());
    }
  }

  @Test
  @DisplayName("is counted apart from questions for what is dictated, and for whoever is in need")
  void apart() {
    exhaust();

    for (int i = 0; i < 8; i++) {
      assertThat(intake.of(asks(SARI, "catatan bagian " + i)))
          .isEqualTo(new Intake.Verdict.Taken());
    }
    assertThat(intake.of(asks(SARI, "catatan lagi"))).isInstanceOf(Intake.Verdict.TooMuch.class);
    assertThat(intake.of(asks(SARI, "tolong saya"))).isEqualTo(new Intake.Verdict.Taken());
  }

  @Test
  @DisplayName("is remembered of a bounded number of people, and of the latest of them")
  void memory() {
    for (int person = 10; person < 100_010; person++) {
      intake.of(asks(person, "apa?"));
    }
    exhaust();

    assertThat(intake.remembered()).isLessThanOrEqualTo(20_000);
    assertThat(intake.of(asks(SARI, "apa?"))).isInstanceOf(Intake.Verdict.Passed.class);
  }

  private void exhaust() {
    for (int i = 0; i < 5; i++) {
      intake.of(asks(SARI, "apa itu diversi?"));
    }
  }

  private boolean taken(long person, int times) {
    return IntStream.range(0, times)
        .allMatch(i -> intake.of(asks(person, "apa?")) instanceof Intake.Verdict.Taken);
  }

  private void advance(Duration time) {
    clock.set(clock.instant().plus(time));
  }

  private static Incoming asks(long person, String text) {
    return message(person, ChatRef.of(person), text, Optional.empty(), true);
  }

  private static Incoming inGroup(long person, String command) {
    return message(
        person,
        GROUP,
        "/" + command,
        Optional.of(new Incoming.CommandCall(command, "apa itu diversi?")),
        false);
  }

  private static Incoming press(long person) {
    return new Incoming.Press(1, place(GROUP), person(person), "callback", 1, "token.going");
  }

  private static Incoming message(
      long person,
      ChatRef where,
      String text,
      Optional<Incoming.CommandCall> command,
      boolean addressed) {
    return new Incoming.Message(
        1,
        place(where),
        person(person),
        2,
        Instant.EPOCH,
        text,
        command,
        Optional.empty(),
        addressed);
  }

  private static Place place(ChatRef where) {
    return new Place(where, where.chat() > 0 ? Place.Kind.PRIVATE : Place.Kind.GROUP, "Grup");
  }

  private static Person person(long id) {
    return new Person(id, "Seseorang", Optional.empty(), "id");
  }
}
