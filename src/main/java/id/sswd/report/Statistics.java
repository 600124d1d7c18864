package id.sswd.report;

import id.sswd.library.Setting;
import java.util.List;
import java.util.Map;

/**
 * What is known of a community's sessions and questions.
 *
 * @param sessions oldest first
 * @param questions how many questions named each setting
 * @param answered questions with an answer
 * @param unsure questions with a "maybe"
 * @param declined questions without an answer
 * @param judged questions whose answers people judged, those that helped least first
 */
record Statistics(
    List<Attendance> sessions,
    Map<Setting, Integer> questions,
    int answered,
    int unsure,
    int declined,
    List<Judged> judged) {

  /** A session that has begun: how many had a place, and how many came. */
  record Attendance(int edition, int going, int attended) {}

  /** What people thought of the answer to a question, without who. */
  record Judged(String question, int helpful, int unhelpful) {}

  int helpful() {
    return judged.stream().mapToInt(Judged::helpful).sum();
  }

  int unhelpful() {
    return judged.stream().mapToInt(Judged::unhelpful).sum();
  }

  boolean isEmpty() {
    return sessions.isEmpty() && asked() == 0;
  }

  int asked() {
    return answered + unsure + declined;
  }
}
