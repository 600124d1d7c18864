package id.sswd.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a call asks for, read from JSON or from the fields of a form with files. */
record Request(long number, String method, JsonNode fields, String body) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern FIELD =
      Pattern.compile("name=\"(\\w+)\"\r\n(?:[^\r\n]+\r\n)*\r\n(.*?)\r\n--", Pattern.DOTALL);

  static Request read(long number, String method, String type, byte[] body) throws IOException {
    if (type.startsWith("application/json")) {
      return new Request(
          number,
          method,
          body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body),
          new String(body, StandardCharsets.UTF_8));
    }
    String form = new String(body, StandardCharsets.UTF_8);
    ObjectNode fields = JSON.createObjectNode();
    Matcher field = FIELD.matcher(form);
    while (field.find()) {
      fields.put(field.group(1), field.group(2));
    }
    // The boundary between fields is drawn anew for each call.
    String boundary = form.lines().findFirst().orElse("--");
    return new Request(number, method, fields, form.replace(boundary, "--"));
  }

  Call became(boolean carriedOut, boolean answered) {
    String query = fields.path("callback_query_id").asText(fields.path("inline_query_id").asText());
    return new Call(
        number,
        method,
        fields.path("chat_id").asLong(),
        fields.path("text").asText(fields.path("caption").asText()),
        reply(),
        query,
        body,
        carriedOut,
        answered);
  }

  private long reply() {
    JsonNode given = fields.path("reply_parameters");
    try {
      return (given.isTextual() ? JSON.readTree(given.asText()) : given)
          .path("message_id")
          .asLong();
    } catch (JsonProcessingException e) {
      return 0;
    }
  }
}
