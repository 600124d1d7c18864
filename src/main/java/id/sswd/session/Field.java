package id.sswd.session;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is asked for when a session is announced, in this order. */
enum Field {
  THEME,
  FOCUS,
  SETTING,
  TIME,
  PLACE,
  CAPACITY,
  DEADLINE,
  CONTACT,
  SPEAKER,
  MODERATOR,
  NOTE_TAKER,
  REPEAT;

  /** Without these a session cannot be announced. */
  private static final Set<Field> NEEDED = EnumSet.of(THEME, TIME);

  /** What may still be mended when a session has begun. */
  private static final Set<Field> AFTER_THE_START =
      EnumSet.of(THEME, FOCUS, SETTING, CONTACT, SPEAKER, MODERATOR, NOTE_TAKER, REPEAT);

  /** The word in the database, in message keys and on buttons: {@code note_taker}. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Field> ofKey(String key) {
    return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
  }

  boolean isNeeded() {
    return NEEDED.contains(this);
  }

  boolean isMoment() {
    return this == TIME || this == DEADLINE;
  }

  /** What can be changed of a session that has begun, or has not. */
  static List<Field> changeable(boolean begun) {
    return Arrays.stream(values()).filter(f -> !begun || AFTER_THE_START.contains(f)).toList();
  }

  Optional<Field> next() {
    return ordinal() + 1 < values().length
        ? Optional.of(values()[ordinal() + 1])
        : Optional.empty();
  }

  Optional<Field> previous() {
    return ordinal() > 0 ? Optional.of(values()[ordinal() - 1]) : Optional.empty();
  }
}
