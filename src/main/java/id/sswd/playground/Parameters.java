package id.sswd.playground;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one call, however they came: query, form, JSON body or multipart.
 *
 * @param values each parameter as text; what was a JSON object or array is its JSON text
 * @param files the uploaded files by part name
 */
record Parameters(Map<String, String> values, Map<String, Upload> files) {

  /** A file as it was uploaded. */
  record Upload(String name, String type, byte[] bytes) {}

  static Parameters of(HttpExchange exchange) throws IOException {
    Map<String, String> values = new HashMap<>();
    Map<String, Upload> files = new HashMap<>();
    readForm(exchange.getRequestURI().getRawQuery(), values);
    byte[] body = exchange.getRequestBody().readAllBytes();
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    String kind = type == null ? "" : type;
    if (body.length == 0) {
      return new Parameters(values, files);
    }
    if (kind.startsWith("application/json")) {
      readJson(body, values);
    } else if (kind.startsWith("multipart/form-data")) {
      Multipart.read(body, kind, values, files);
    } else {
      readForm(new String(body, StandardCharsets.UTF_8), values);
    }
    return new Parameters(values, files);
  }

  private static void readForm(@Nullable String form, Map<String, String> values) {
    if (form == null || form.isEmpty()) {
      return;
    }
    for (String pair : form.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private static void readJson(byte[] body, Map<String, String> values) throws IOException {
    JsonNode root;
    try {
      root = Json.MAPPER.readTree(body);
    } catch (JsonProcessingException e) {
      throw Refusal.badRequest("can't parse JSON object");
    }
    root.properties()
        .forEach(
            field -> {
              JsonNode value = field.getValue();
              if (!value.isNull()) {
                values.put(field.getKey(), value.isValueNode() ? value.asText() : value.toString());
              }
            });
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name));
  }

  boolean flag(String name) {
    return "true".equalsIgnoreCase(values.get(name)) || "1".equals(values.get(name));
  }

  /** The number in the parameter, or the fallback where it is absent or no number. */
  long number(String name, long otherwise) {
    try {
      return Long.parseLong(values.getOrDefault(name, "").strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  long chatId() {
    if (text("chat_id").orElse("").isBlank()) {
      throw Refusal.badRequest("chat_id is empty");
    }
    return number("chat_id", 0);
  }

  /** The parameter read as JSON; a missing node where it is absent. */
  JsonNode json(String name) {
    String value = values.get(name);
    if (value == null || value.isBlank()) {
      return MissingNode.getInstance();
    }
    try {
      return Json.MAPPER.readTree(value);
    } catch (JsonProcessingException e) {
      throw Refusal.badRequest("can't parse " + name + " JSON object");
    }
  }
}
