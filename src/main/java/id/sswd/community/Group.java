package id.sswd.community;

import java.util.List;

/**
 * A group of a community in which the bot is present.
 *
 * @param topics those in which the bot has been spoken to; the general one is not among them
 */
public record Group(long chat, String title, List<Topic> topics) {
  /**
   * A topic of a group.
   *
   * @param thread Telegram's id of it
   * @param title empty where Telegram has not told it
   */
  public record Topic(int thread, String title) {}
}
