package id.sswd.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.sswd.chat.Attachment;
import id.sswd.chat.ChatRef;
import id.sswd.chat.Incoming;
import id.sswd.chat.Person;
import id.sswd.chat.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Document;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;

/** Reads Telegram's updates into our own words. */
final class UpdateMapper {
  private static final Person NOBODY = new Person(0, "", Optional.empty(), "");

  private final ObjectMapper json;
  private final MessageText text;
  private final long bot;

  /**
   * @param bot this bot's user id
   * @param username this bot's name, without the at sign
   */
  UpdateMapper(ObjectMapper json, long bot, String username) {
    this.json = json;
    this.bot = bot;
    this.text = new MessageText(username);
  }

  /**
   * Empty for what the bot does not look at. Throws for an update that is not of Telegram's form.
   */
  Optional<Incoming> read(JsonNode tree) throws JsonProcessingException {
    return map(json.treeToValue(tree, Update.class));
  }

  /** The same from an update's stored JSON. */
  Optional<Incoming> read(String stored) throws JsonProcessingException {
    return map(json.readValue(stored, Update.class));
  }

  private Optional<Incoming> map(Update update) {
    long id = update.getUpdateId();
    if (update.getMessage() != null) {
      return message(id, update.getMessage());
    }
    if (update.getCallbackQuery() != null) {
      return press(id, update.getCallbackQuery());
    }
    if (update.getInlineQuery() != null) {
      InlineQuery inline = update.getInlineQuery();
      return Optional.of(
          new Incoming.Inline(
              id,
              person(inline.getFrom()),
              inline.getId(),
              orEmpty(inline.getQuery()),
              orEmpty(inline.getOffset())));
    }
    if (update.getMyChatMember() != null) {
      return Optional.of(membership(id, update.getMyChatMember()));
    }
    return Optional.empty();
  }

  private Optional<Incoming> message(long id, Message message) {
    if (message.getMigrateToChatId() != null) {
      return Optional.of(
          new Incoming.Migration(
              id, person(message.getFrom()), message.getChatId(), message.getMigrateToChatId()));
    }
    User author = message.getFrom();
    boolean anonymous = message.getSenderChat() != null;
    if (author == null || (author.getIsBot() && !anonymous) || isFromChannel(message)) {
      return Optional.empty();
    }
    Place place = place(message);
    Optional<Incoming.RepliedTo> replyTo = replyTo(message);
    MessageText.Read read = text.read(message);
    if (read.forAnotherBot() || isForwardedCommand(message)) {
      return Optional.empty();
    }
    boolean addressed =
        place.isPrivate()
            || read.mentioned()
            || replyTo.map(Incoming.RepliedTo::byThisBot).orElse(false);
    return Optional.of(
        new Incoming.Message(
            id,
            place,
            person(author),
            message.getMessageId(),
            Instant.ofEpochSecond(message.getDate() == null ? 0 : message.getDate()),
            read.text(),
            read.command(),
            replyTo,
            file(message),
            addressed));
  }

  /**
   * What is posted in the name of a channel, or comes over from the linked one: nobody knows who is
   * behind it. In the name of the group itself its administrators write.
   */
  private static boolean isFromChannel(Message message) {
    return message.getSenderChat() != null
        && !message.getSenderChat().getId().equals(message.getChatId());
  }

  /** Whoever forwards a command does not give it. */
  private static boolean isForwardedCommand(Message message) {
    return message.getForwardOrigin() != null && orEmpty(message.getText()).startsWith("/");
  }

  /** A document; or a picture, of which Telegram keeps several sizes, the largest last. */
  private static Optional<Attachment> file(Message message) {
    Document document = message.getDocument();
    if (document != null) {
      return Optional.of(
          new Attachment(
              document.getFileId(),
              orEmpty(document.getFileName()),
              document.getFileSize() == null ? 0 : document.getFileSize(),
              orEmpty(document.getMimeType())));
    }
    List<PhotoSize> photo = message.getPhoto();
    if (photo == null || photo.isEmpty()) {
      return Optional.empty();
    }
    PhotoSize largest = photo.getLast();
    long size = largest.getFileSize() == null ? 0 : largest.getFileSize();
    return Optional.of(new Attachment(largest.getFileId(), "", size, "image/jpeg"));
  }

  private Optional<Incoming.RepliedTo> replyTo(Message message) {
    Message replied = message.getReplyToMessage();
    // In a topic every message "answers" the service message that opened the topic. Outside topics
    // the thread of an answer is the very message that it answers.
    if (replied == null
        || Boolean.TRUE.equals(message.getIsTopicMessage())
            && replied.getMessageId().equals(message.getMessageThreadId())) {
      return Optional.empty();
    }
    User author = replied.getFrom();
    return Optional.of(
        new Incoming.RepliedTo(
            replied.getMessageId(),
            author == null ? OptionalLong.empty() : OptionalLong.of(author.getId()),
            person(author).name(),
            author != null && author.getId() == bot,
            MessageText.words(replied)));
  }

  private Optional<Incoming> press(long id, CallbackQuery query) {
    if (query.getData() == null || query.getMessage() == null) {
      return Optional.empty();
    }
    Place place =
        query.getMessage() instanceof Message message
            ? place(message)
            : place(query.getMessage().getChat(), 0, "");
    return Optional.of(
        new Incoming.Press(
            id,
            place,
            person(query.getFrom()),
            query.getId(),
            query.getMessage().getMessageId(),
            query.getData()));
  }

  private static Incoming membership(long id, ChatMemberUpdated change) {
    String status = change.getNewChatMember().getStatus();
    boolean present = !status.equals("left") && !status.equals("kicked");
    return new Incoming.BotMembership(
        id,
        place(change.getChat(), 0, ""),
        person(change.getFrom()),
        present,
        status.equals("administrator") || status.equals("creator"));
  }

  private static Place place(Message message) {
    boolean inTopic = Boolean.TRUE.equals(message.getIsTopicMessage());
    Integer thread = message.getMessageThreadId();
    return place(message.getChat(), inTopic && thread != null ? thread : 0, topicTitle(message));
  }

  /** A topic's message that answers nothing "answers" the service message that opened the topic. */
  private static String topicTitle(Message message) {
    Message opening = message.getReplyToMessage();
    return opening == null || opening.getForumTopicCreated() == null
        ? ""
        : orEmpty(opening.getForumTopicCreated().getName());
  }

  private static Place place(Chat chat, int topic, String topicTitle) {
    Place.Kind kind =
        switch (chat.getType()) {
          case "private" -> Place.Kind.PRIVATE;
          case "channel" -> Place.Kind.CHANNEL;
          default -> Place.Kind.GROUP;
        };
    return new Place(new ChatRef(chat.getId(), topic), kind, orEmpty(chat.getTitle()), topicTitle);
  }

  private static Person person(@Nullable User user) {
    if (user == null) {
      return NOBODY;
    }
    String last = user.getLastName() == null ? "" : " " + user.getLastName();
    return new Person(
        user.getId(),
        user.getFirstName() + last,
        Optional.ofNullable(user.getUserName()),
        orEmpty(user.getLanguageCode()));
  }

  private static String orEmpty(@Nullable String words) {
    return words == null ? "" : words;
  }
}
