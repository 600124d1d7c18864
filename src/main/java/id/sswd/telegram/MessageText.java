package id.sswd.telegram;

import id.sswd.chat.Incoming;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.MessageEntity;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** What a message says, its command, and whether it names this bot. */
final class MessageText {
  private final String mention;

  MessageText(String username) {
    this.mention = "@" + username.toLowerCase(Locale.ROOT);
  }

  /**
   * A message's text, read.
   *
   * @param forAnotherBot whether it is a command that names another bot
   */
  record Read(
      String text,
      Optional<Incoming.CommandCall> command,
      boolean mentioned,
      boolean forAnotherBot) {}

  /** Text or caption; empty when there is neither. */
  static String words(Message message) {
    String text = message.getText() == null ? message.getCaption() : message.getText();
    return text == null ? "" : text;
  }

  Read read(Message message) {
    String text = words(message);
    List<MessageEntity> entities = entities(message);
    Optional<MessageEntity> leading =
        entities.stream()
            .filter(entity -> "bot_command".equals(entity.getType()) && entity.getOffset() == 0)
            .findFirst();
    if (leading.isPresent() && message.getForwardOrigin() == null) {
      return command(text, leading.get());
    }
    return plain(text, entities);
  }

  private Read command(String text, MessageEntity entity) {
    int end = Math.min(entity.getLength(), text.length());
    String typed = text.substring(1, end).toLowerCase(Locale.ROOT);
    int at = typed.indexOf('@');
    boolean named = at >= 0;
    if (named && !typed.substring(at).equals(mention)) {
      return new Read(text, Optional.empty(), false, true);
    }
    String name = named ? typed.substring(0, at) : typed;
    String arguments = text.substring(end).strip();
    return new Read(text, Optional.of(new Incoming.CommandCall(name, arguments)), named, false);
  }

  private Read plain(String text, List<MessageEntity> entities) {
    for (MessageEntity entity : entities) {
      int start = entity.getOffset();
      int end = Math.min(start + entity.getLength(), text.length());
      if ("mention".equals(entity.getType())
          && start < end
          && text.substring(start, end).toLowerCase(Locale.ROOT).equals(mention)) {
        String rest = (text.substring(0, start) + " " + text.substring(end)).strip();
        return new Read(rest, Optional.empty(), true, false);
      }
    }
    return new Read(text, Optional.empty(), false, false);
  }

  private static List<MessageEntity> entities(Message message) {
    @Nullable List<MessageEntity> entities =
        message.getText() == null ? message.getCaptionEntities() : message.getEntities();
    return entities == null ? List.of() : entities;
  }
}
