package id.sswd.cli;

import id.sswd.app.Knowledge;
import id.sswd.config.WriterSettings;
import id.sswd.writer.Writer;
import java.util.Optional;

/** Whether the writer answers, where one is set; the question is the doctor's own. */
final class WriterCheck {
  private final Checkup checkup;

  WriterCheck(Checkup checkup) {
    this.checkup = checkup;
  }

  void run(Knowledge knowledge) {
    Optional<WriterSettings> settings = knowledge.settings().writer();
    if (settings.isEmpty()) {
      checkup.good("writer", "none: answers are quotes alone; answer.writer.url adds one");
      return;
    }
    String host = settings.get().address().getHost();
    Optional<String> problem = knowledge.writer().flatMap(Writer::problem);
    checkup.check(
        problem.isEmpty(),
        "writer",
        host + " answers; /privasi tells people that their questions are sent there",
        host
            + " "
            + problem.orElse("")
            + "; check answer.writer.url, model and key-file; meanwhile answers are quotes alone");
  }
}
