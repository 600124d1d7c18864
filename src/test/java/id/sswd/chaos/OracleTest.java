package id.sswd.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sswd.chaos.Difference.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A sound little run, in which one thing after the other is made to be wrong. */
@DisplayName("The oracle")
class OracleTest {
  private static final long SARI = 7;
  private static final long BUDI = 8;
  private static final String THEME = "Tema Bakidu";

  private final Model model = new Model();
  private final Trace trace = new Trace();
  private final List<Deliveries.Delivered> delivered = new ArrayList<>();
  private final Map<Long, String> inbox = new HashMap<>();
  private final List<Ledger.Reply> replies = new ArrayList<>();
  private final List<Ledger.Place> places = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<Ledger.Reminder> reminders = new ArrayList<>();
  private final Set<Long> people = new HashSet<>();

  @BeforeEach
  void sound() {
    arrives(1, "apa itu diversi?");
    arrives(2, "/catat 1 Buku jingga");
    answered("Diversi", 0, true);
    answered("Bagian #1", 2, true);
    Model.Expected question = new Model.Expected(SARI, 1, List.of("Diversi"), "the question");
    Model.Expected note = new Model.Expected(SARI, 2, List.of("Bagian #"), "the note");
    model.expected.add(question);
    model.expected.add(note);
    model.kept.add(new Model.Kept(Model.Kind.NOTE, "Buku jingga", note, "Bagian #"));
    notes.add("Buku jingga");
    model.sessions.put(THEME, new Model.Session(THEME, 1, true));
    model.presses.add(new Model.Press(THEME, SARI, Model.Verb.GOING));
    model.presses.add(new Model.Press(THEME, BUDI, Model.Verb.GOING));
    places.add(new Ledger.Place(THEME, SARI, "Sari", "going", 1));
    places.add(new Ledger.Place(THEME, BUDI, "Budi", "waiting", 2));
  }

  @Test
  @DisplayName("finds nothing where nothing is wrong")
  void nothing() {
    assertThat(judged().differences()).isEmpty();
    assertThat(judged().inFlight()).isZero();
  }

  @Test
  @DisplayName("misses a sign-up")
  void lostSignUp() {
    places.removeFirst();

    assertThat(judged().of(Kind.LOST)).isPositive();
  }

  @Test
  @DisplayName("sees places given out of turn")
  void placesOutOfTurn() {
    places.clear();
    places.add(new Ledger.Place(THEME, BUDI, "Budi", "going", 1));
    places.add(new Ledger.Place(THEME, SARI, "Sari", "waiting", 2));

    assertThat(judged().of(Kind.ORDER)).isPositive();
  }

  @Test
  @DisplayName("sees a place that somebody keeps who left by typing, and one that is gone")
  void typed() {
    model.typed.add(new Model.Typed(THEME, SARI, false));
    model.typed.add(new Model.Typed(THEME, 9, true));

    assertThat(judged().of(Kind.REMAINS)).isOne();
    assertThat(judged().of(Kind.LOST)).isOne();
  }

  @Test
  @DisplayName("misses a note that was acknowledged, and none that was not")
  void lostNote() {
    notes.clear();
    assertThat(judged().differences()).singleElement().asString().contains("LOST", "Buku jingga");

    Model.Expected refused = new Model.Expected(SARI, 3, List.of("Bagian #"), "another");
    model.kept.set(0, new Model.Kept(Model.Kind.NOTE, "Buku jingga", refused, "Bagian #"));
    assertThat(judged().of(Kind.LOST)).isZero();
  }

  @Test
  @DisplayName("sees a note that is kept twice")
  void doubledNote() {
    notes.add("Buku jingga");

    assertThat(judged().of(Kind.TWICE)).isOne();
  }

  @Test
  @DisplayName("sees a message that came twice, though its first was answered")
  void doubledMessage() {
    arrived("Bagian #1", 2, true);

    assertThat(judged().of(Kind.TWICE)).isOne();
    assertThat(judged().inFlight()).isZero();
  }

  @Test
  @DisplayName("counts a message that came again because the process ended, as in flight")
  void inFlight() {
    trace.ended();
    arrived("Bagian #1", 2, true);

    assertThat(judged().differences()).isEmpty();
    assertThat(judged().inFlight()).isOne();
  }

  @Test
  @DisplayName("does not excuse what came again although another message had followed it")
  void notInFlight() {
    trace.ended();
    arrived("Diversi", 0, true);

    assertThat(judged().of(Kind.TWICE)).isOne();
  }

  @Test
  @DisplayName("sees a message that is marked as sent and never came")
  void neverArrived() {
    replies.add(new Ledger.Reply(0, SARI, "text", "sent"));

    assertThat(judged().of(Kind.LOST)).isOne();
  }

  @Test
  @DisplayName("sees two answers in the wrong order")
  void swapped() {
    model.expected.addFirst(new Model.Expected(SARI, 9, List.of("Pasung"), "an earlier question"));
    answered("Pasung", 9, true);

    assertThat(judged().of(Kind.ORDER)).isOne();
  }

  @Test
  @DisplayName("sees an answer that is missing, and another one in its place")
  void unanswered() {
    model.expected.add(new Model.Expected(SARI, 5, List.of("Pasung"), "a question"));
    answered("Maaf, ada gangguan", 5, true);

    assertThat(judged().differences())
        .singleElement()
        .asString()
        .contains("UNANSWERED", "a question", "Maaf, ada gangguan");
  }

  @Test
  @DisplayName("sees updates without a reply, unfinished, and unknown to the inbox")
  void updates() {
    arrives(3, "/jadwal");
    arrives(4, "/jadwal");
    arrives(5, "/jadwal");
    inbox.put(4L, "new");
    inbox.remove(5L);

    assertThat(judged().of(Kind.UNANSWERED)).isOne();
    assertThat(judged().of(Kind.LEFT_OPEN)).isOne();
    assertThat(judged().of(Kind.LOST)).isOne();
  }

  @Test
  @DisplayName("sees a press without an answer, unless Telegram refused it again and again")
  void presses() throws Exception {
    JsonNode press =
        new ObjectMapper()
            .readTree("{\"callback_query\":{\"id\":\"77\",\"from\":{\"id\":7},\"data\":\"x\"}}");
    delivered.add(new Deliveries.Delivered(6, press));
    inbox.put(6L, "done");
    replies.add(new Ledger.Reply(6, 0, "popup", "undeliverable"));
    assertThat(judged().of(Kind.UNANSWERED)).isOne();

    for (int i = 0; i < 4; i++) {
      trace.add(new Call(trace.next(), "answercallbackquery", 0, "", 0, "77", "", false, false));
    }
    assertThat(judged().of(Kind.UNANSWERED)).isZero();
  }

  @Test
  @DisplayName("sees a reminder that came twice, or not at all")
  void reminders() {
    reminders.add(new Ledger.Reminder(THEME, SARI, "day", "sent"));
    assertThat(judged().of(Kind.LOST)).isOne();

    answered("⏰ Besok: " + THEME, 0, true);
    assertThat(judged().differences()).isEmpty();

    answered("⏰ Besok: " + THEME + " 2", 0, true);
    assertThat(judged().of(Kind.TWICE)).isOne();
  }

  @Test
  @DisplayName("sees who still stands there after they were told that they do not")
  void erased() {
    model.erased.add(BUDI);
    assertThat(judged().of(Kind.REMAINS)).isZero();

    people.add(BUDI);
    assertThat(judged().of(Kind.REMAINS)).isOne();
  }

  /** Sari writes, and the bot has handled it. */
  private void arrives(long update, String text) {
    JsonNode message =
        new ObjectMapper()
            .createObjectNode()
            .set(
                "message",
                new ObjectMapper()
                    .createObjectNode()
                    .put("message_id", update)
                    .put("text", text)
                    .<ObjectNode>set("from", new ObjectMapper().createObjectNode().put("id", SARI))
                    .set("chat", new ObjectMapper().createObjectNode().put("id", SARI)));
    delivered.add(new Deliveries.Delivered(update, message));
    inbox.put(update, "done");
  }

  /** A reply was decided, sent, marked as sent, and arrived. */
  private void answered(String text, long replyTo, boolean answered) {
    replies.add(new Ledger.Reply(replyTo, SARI, "text", "sent"));
    arrived(text, replyTo, answered);
  }

  /** A message arrived, whatever the database knows of it. */
  private void arrived(String text, long replyTo, boolean answered) {
    trace.add(
        new Call(
            trace.next(), "sendmessage", SARI, text, replyTo, "", text + replyTo, true, answered));
  }

  private Verdict judged() {
    Ledger ledger =
        new Ledger(
            inbox,
            replies,
            places,
            notes,
            List.of(),
            List.of(THEME),
            List.of(),
            reminders,
            people,
            List.of());
    return Oracle.judge(Evidence.of(model, trace, delivered, ledger));
  }
}
