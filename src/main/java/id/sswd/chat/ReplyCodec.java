package id.sswd.chat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.Locale;

/** Replies as they lie in the outbox: a kind, and JSON. */
public final class ReplyCodec {
  private final ObjectMapper json =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addMixIn(Button.class, ButtonKinds.class)
          // Questions that a record answers about itself (isEmpty) are no part of it.
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .build();

  /** The word in the outbox: {@code text}, {@code edit}, {@code popup} … */
  public String kind(Reply reply) {
    return reply.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  public String write(Reply reply) {
    try {
      return json.writeValueAsString(reply);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a reply of kind " + kind(reply) + " cannot be stored", e);
    }
  }

  /**
   * Throws {@link IllegalArgumentException} for a row that another version wrote and this one
   * cannot read.
   */
  public Reply read(String kind, String payload) {
    try {
      return json.readValue(payload, typeOf(kind));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a stored reply of kind " + kind + " cannot be read", e);
    }
  }

  private static Class<? extends Reply> typeOf(String kind) {
    return switch (kind) {
      case "text" -> Reply.Text.class;
      case "edit" -> Reply.Edit.class;
      case "popup" -> Reply.PopUp.class;
      case "inlineresults" -> Reply.InlineResults.class;
      case "nudge" -> Reply.Nudge.class;
      case "revision" -> Reply.Revision.class;
      case "pin" -> Reply.Pin.class;
      case "photo" -> Reply.Photo.class;
      case "document" -> Reply.Document.class;
      default -> throw new IllegalArgumentException("no reply is of kind " + kind);
    };
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Button.Press.class, name = "press"),
    @JsonSubTypes.Type(value = Button.Link.class, name = "link")
  })
  private interface ButtonKinds {}
}
