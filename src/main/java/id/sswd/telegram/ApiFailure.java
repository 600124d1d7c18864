package id.sswd.telegram;

import java.io.Serial;
import java.util.OptionalLong;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** The Bot API refused, or could not be reached. Its words never hold the token. */
public final class ApiFailure extends Exception {
  @Serial private static final long serialVersionUID = 1;

  /** Telegram asks for a pause. */
  static final int TOO_MANY = 429;

  private final int code;
  private final int retryAfter;
  private final long migratedTo;

  ApiFailure(int code, String description, int retryAfter, long migratedTo) {
    super(description);
    this.code = code;
    this.retryAfter = retryAfter;
    this.migratedTo = migratedTo;
  }

  static ApiFailure unreachable(Throwable cause) {
    return new ApiFailure(0, cause.getClass().getSimpleName(), 0, 0);
  }

  static ApiFailure of(TelegramApiException failure) {
    Throwable cause = failure;
    while (cause != null && !(cause instanceof TelegramApiRequestException)) {
      cause = cause.getCause();
    }
    if (!(cause instanceof TelegramApiRequestException refused) || refused.getErrorCode() == null) {
      return unreachable(failure.getCause() == null ? failure : failure.getCause());
    }
    ResponseParameters parameters = refused.getParameters();
    Integer wait = parameters == null ? null : parameters.getRetryAfter();
    Long moved = parameters == null ? null : parameters.getMigrateToChatId();
    return new ApiFailure(
        refused.getErrorCode(),
        refused.getApiResponse() == null ? "" : refused.getApiResponse(),
        wait == null ? 0 : wait,
        moved == null ? 0 : moved);
  }

  /** The HTTP status; 0 when there was no answer. */
  public int code() {
    return code;
  }

  /** The same for people who read the log. */
  public String reason() {
    return code == 0 ? "no answer" : Integer.toString(code);
  }

  /** Seconds to wait before the next try, 0 when Telegram named none. */
  public int retryAfter() {
    return retryAfter;
  }

  OptionalLong migratedTo() {
    return migratedTo == 0 ? OptionalLong.empty() : OptionalLong.of(migratedTo);
  }

  /** Whether the same request can succeed later without anything being mended here. */
  boolean passing() {
    return code == 0
        || code == TOO_MANY
        || code == 401
        || code == 404
        || code == 409
        || code >= 500;
  }

  String description() {
    String words = getMessage();
    return words == null ? "" : words;
  }
}
