package id.sswd.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A Bot API call that Telegram would answer with an error, in Telegram's own words. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int code;
  private final transient ObjectNode parameters;

  Refusal(int code, String description, ObjectNode parameters) {
    super(description, null, false, false);
    this.code = code;
    this.parameters = parameters;
  }

  Refusal(int code, String description) {
    this(code, description, Json.object());
  }

  static Refusal badRequest(String what) {
    return new Refusal(400, "Bad Request: " + what);
  }

  int code() {
    return code;
  }

  /**
   * The answer's body: {@code ok}, {@code error_code}, {@code description} and, if any, {@code
   * parameters}.
   */
  ObjectNode body() {
    ObjectNode body = Json.object();
    body.put("ok", false).put("error_code", code).put("description", getMessage());
    if (!parameters.isEmpty()) {
      body.set("parameters", parameters);
    }
    return body;
  }
}
