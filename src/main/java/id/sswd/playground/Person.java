package id.sswd.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An invented person of the playground.
 *
 * @param language an IETF tag such as {@code id}
 */
public record Person(long id, String name, String username, String language) {

  /** The person as a Bot API User. */
  ObjectNode json() {
    return Json.object()
        .put("id", id)
        .put("is_bot", false)
        .put("first_name", name)
        .put("username", username)
        .put("language_code", language);
  }
}
