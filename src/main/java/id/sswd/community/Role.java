package id.sswd.community;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person is trusted with in a community. */
public enum Role {
  ORGANIZER,
  MODERATOR,
  NOTE_TAKER;

  /** The word in the database and on buttons: {@code note_taker}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty for a word that is no role. */
  public static Optional<Role> ofKey(String key) {
    return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
  }
}
