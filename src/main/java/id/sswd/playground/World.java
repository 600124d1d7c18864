package id.sswd.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The small world around the bot: persons, chats, messages, and what the persons do. Every deed
 * becomes the update that Telegram would send. Safe for use by many threads.
 *
 * <p>A private chat has the id of its person; topic 0 is the general one; reply 0 is none.
 */
public final class World {
  /** The bot of the playground. */
  public static final long BOT_ID = 1_000_000_001L;

  /** Its username, without the at sign. */
  public static final String BOT_USERNAME = "sswd_bot";

  private final Ground ground;
  private final Deeds deeds;
  private final Groups groups;
  private final Asks asks;

  World(Clock clock) {
    this.ground = new Ground(clock);
    this.deeds = new Deeds(ground);
    this.groups = new Groups(ground);
    this.asks = new Asks(ground);
    SampleWorld.fill(ground);
  }

  Ground ground() {
    return ground;
  }

  Asks asks() {
    return asks;
  }

  /** Everybody but the bot. */
  public List<Person> persons() {
    return ground.locked(() -> List.copyOf(ground.persons.values()));
  }

  /** Adds a person who has not started the bot yet. */
  public void add(Person person) {
    ground.locked(() -> ground.add(person));
  }

  /** Adds a person to a group; the role is creator, administrator or member. */
  public void joins(long personId, long chatId, String role) {
    ground.locked(() -> ground.room(chatId).members.put(personId, role));
  }

  /** Adds a supergroup of these members, the first of whom is its creator; the bot is in it. */
  public void addGroup(long chatId, String title, List<Long> personIds) {
    ground.locked(() -> groups.found(chatId, title, personIds));
  }

  /** The person writes; returns the message. In a private chat this also presses Start. */
  public ChatMessage says(
      long personId, long chatId, int topicId, String text, int replyToMessageId) {
    return ground.locked(() -> deeds.says(personId, chatId, topicId, text, replyToMessageId));
  }

  /** The person writes, outside topics and in answer to nothing. */
  public ChatMessage says(long personId, long chatId, String text) {
    return says(personId, chatId, 0, text, 0);
  }

  /**
   * The person presses Start, with the payload of a deep link or an empty one; this also unblocks.
   */
  public ChatMessage starts(long personId, String payload) {
    return ground.locked(
        () ->
            deeds.says(
                personId, personId, 0, payload.isEmpty() ? "/start" : "/start " + payload, 0));
  }

  /** The person sends a file. */
  public ChatMessage sends(
      long personId, long chatId, int topicId, String fileName, String mediaType, byte[] bytes) {
    return sends(personId, chatId, topicId, fileName, mediaType, bytes, "");
  }

  /** The person sends a file with words under it; a picture without a name becomes a photo. */
  public ChatMessage sends(
      long personId,
      long chatId,
      int topicId,
      String fileName,
      String mediaType,
      byte[] bytes,
      String caption) {
    Parameters.Upload upload = new Parameters.Upload(fileName, mediaType, bytes);
    return ground.locked(() -> deeds.sends(personId, chatId, topicId, upload, caption));
  }

  /** The person changes a message of their own. */
  public ChatMessage edits(long personId, long chatId, int messageId, String text) {
    return ground.locked(() -> deeds.edits(personId, chatId, messageId, text));
  }

  /** The person presses a button; returns the id of the callback query, at once. */
  public String presses(long personId, long chatId, int messageId, String callback) {
    return asks.presses(personId, chatId, messageId, callback);
  }

  /** Presses a button and waits for answerCallbackQuery; empty where the time runs out. */
  public Optional<CallbackAnswer> pressesAndWaits(
      long personId, long chatId, int messageId, String callback, Duration atMost) {
    return asks.pressesAndWaits(personId, chatId, messageId, callback, atMost);
  }

  /**
   * Types {@code @sswd_bot query} in any chat and waits for the results (InlineQueryResult
   * objects); empty in vain.
   */
  public List<JsonNode> inline(long personId, String query, Duration atMost) {
    return asks.inline(personId, query, atMost);
  }

  /** Picks one of the results that the person saw last; the message is sent via the bot. */
  public ChatMessage chooseInline(long personId, long chatId, int topicId, String resultId) {
    return ground.locked(() -> asks.choose(personId, chatId, topicId, resultId));
  }

  /** The person makes the bot a member of the group (again). */
  public void addsBot(long personId, long chatId) {
    ground.locked(() -> groups.bot(personId, chatId, "member"));
  }

  /** The person removes the bot from the group. */
  public void removesBot(long personId, long chatId) {
    ground.locked(() -> groups.bot(personId, chatId, "left"));
  }

  /** The person makes the bot an administrator, or takes that back: roles as in {@link #joins}. */
  public void promotesBot(long personId, long chatId, String role) {
    ground.locked(() -> groups.bot(personId, chatId, role));
  }

  /** The person blocks the bot in their private chat. */
  public void blocks(long personId) {
    ground.locked(() -> deeds.blocks(personId));
  }

  /** The group becomes a supergroup; returns the new chat id. */
  public long migrates(long oldChatId) {
    return ground.locked(() -> groups.migrates(oldChatId));
  }

  /** The messages of a chat, oldest first (the newest 20,000 are kept). */
  public List<ChatMessage> messages(long chatId) {
    return ground.locked(() -> ground.room(chatId).messages());
  }

  /** The message of this id, where it still exists. */
  public Optional<ChatMessage> message(long chatId, int messageId) {
    return ground.locked(() -> ground.room(chatId).message(messageId).map(ChatMessage::new));
  }

  /** The id of the message that is pinned in a chat, 0 for none. */
  public int pinned(long chatId) {
    return ground.locked(() -> ground.room(chatId).pinned);
  }

  /** The bytes of a file in the chat, by the file id in its message. */
  public Optional<byte[]> file(String fileId) {
    return ground.locked(() -> ground.files.find(fileId).map(Files.Stored::bytes));
  }

  /**
   * The commands that the person is offered in the chat: BotCommand objects of the nearest scope
   * and language.
   */
  public List<JsonNode> commands(long personId, long chatId) {
    return ground.locked(
        () -> ground.commands.nearest(ground.room(chatId), ground.person(personId)));
  }

  /** Queues any update as it is, for what the world does not play. */
  public void queue(String kind, ObjectNode payload) {
    ground.updates.add(kind, payload);
  }

  /** The number of updates that the bot has not confirmed yet. */
  public int unconfirmed() {
    return ground.updates.size();
  }
}
