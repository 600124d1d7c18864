package id.sswd.chat;

import id.sswd.text.Language;
import java.time.ZoneId;

/**
 * What is known of where an incoming belongs.
 *
 * @param community the community whose library and sessions are meant
 * @param language the language to answer in
 * @param botUsername without the at sign
 */
public record Context(
    long community, String communityName, Language language, ZoneId zone, String botUsername) {
  /** An address that opens the private chat with the bot and passes a word to {@code /start}. */
  public String startLink(String word) {
    return "https://t.me/" + botUsername + "?start=" + word;
  }
}
