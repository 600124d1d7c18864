package id.sswd.chaos;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the database holds after a run.
 *
 * @param inbox the state of each update
 * @param notes the text of every revision
 * @param people whoever stands in it as somebody who takes part
 * @param problems what SQLite finds wrong with the file
 */
record Ledger(
    Map<Long, String> inbox,
    List<Reply> replies,
    List<Place> places,
    List<String> notes,
    List<String> topics,
    List<String> themes,
    List<String> published,
    List<Reminder> reminders,
    Set<Long> people,
    List<String> problems) {

  /** A row of the outbox; update 0: the clock caused it. */
  record Reply(long update, long chat, String kind, String state) {
    /** Whether it was sent as a message of its own. */
    boolean isSentMessage() {
      return state.equals("sent")
          && switch (kind) {
            case "text", "nudge", "document", "photo" -> true;
            default -> false;
          };
    }
  }

  /** A sign-up; person 0: a guest. */
  record Place(String theme, long person, String name, String state, long turn) {
    boolean isGoing() {
      return state.equals("going") || state.equals("attended");
    }

    boolean isWaiting() {
      return state.equals("waiting");
    }
  }

  /** What somebody is to be reminded of. */
  record Reminder(String theme, long person, String kind, String state) {}
}
