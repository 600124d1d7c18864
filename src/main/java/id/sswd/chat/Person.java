package id.sswd.chat;

import java.util.Optional;

/**
 * Who wrote or pressed.
 *
 * @param id Telegram's user id
 * @param name first and last name as Telegram shows them
 * @param username without the at sign
 * @param languageTag IETF tag of the person's Telegram, empty when unknown
 */
public record Person(long id, String name, Optional<String> username, String languageTag) {
  /**
   * The account under which Telegram shows every administrator who stays anonymous in their group;
   * in private chats and presses it never appears.
   */
  public static final long ANONYMOUS_ADMINISTRATOR = 1_087_968_824L;

  public boolean isAnonymousAdministrator() {
    return id == ANONYMOUS_ADMINISTRATOR;
  }
}
