package id.sswd.chat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A failure as the log shows it: its kind and its causes' kinds, and where in this program each
 * arose. Not its message: that of a date that cannot be read, of a statement that fails, quotes
 * what somebody wrote.
 */
public final class Trouble {
  private static final String OURS = "id.sswd.";
  private static final int PLACES = 6;
  private static final int CAUSES = 3;

  private Trouble() {}

  /** One line. */
  public static String of(Throwable failure) {
    StringBuilder words = new StringBuilder();
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < CAUSES; depth++) {
      words.append(depth == 0 ? "" : ", caused by ").append(cause.getClass().getSimpleName());
      String places = places(cause);
      words.append(places.isEmpty() ? "" : " at " + places);
      cause = cause.getCause();
    }
    return words.toString();
  }

  private static String places(Throwable failure) {
    return Arrays.stream(failure.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith(OURS))
        .limit(PLACES)
        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
        .collect(Collectors.joining(" < "));
  }
}
