package id.sswd.session;

import id.sswd.library.Focus;
import id.sswd.library.Setting;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The fields of a session as text: moments as ISO 8601 with their zone, numbers in digits, focus
 * and setting as the database has them. What is absent or empty is not known, or not limited.
 */
final class Fields {
  private Fields() {}

  static Map<Field, String> of(Session session) {
    Map<Field, String> values = new EnumMap<>(Field.class);
    values.put(Field.THEME, session.theme());
    session.focus().ifPresent(focus -> values.put(Field.FOCUS, focus.key()));
    session.setting().ifPresent(setting -> values.put(Field.SETTING, setting.key()));
    values.put(Field.TIME, moment(session.startsAt(), session));
    values.put(Field.PLACE, session.place());
    session.capacity().ifPresent(most -> values.put(Field.CAPACITY, Integer.toString(most)));
    session.deadline().ifPresent(at -> values.put(Field.DEADLINE, moment(at, session)));
    values.put(Field.CONTACT, session.contact());
    values.put(Field.SPEAKER, session.roles().speaker());
    values.put(Field.MODERATOR, session.roles().moderator());
    values.put(Field.NOTE_TAKER, session.roles().noteTaker());
    session.repeatsDays().ifPresent(days -> values.put(Field.REPEAT, Integer.toString(days)));
    values.values().removeIf(String::isEmpty);
    return values;
  }

  private static String moment(Instant at, Session session) {
    return at.atZone(session.zone()).toString();
  }

  /** A session with these values over its own; what is not among them stays. */
  static Session onto(Session base, Map<Field, String> changed) {
    Map<Field, String> values = new EnumMap<>(Field.class);
    values.putAll(of(base));
    values.putAll(changed);
    values.values().removeIf(String::isEmpty);
    ZonedDateTime start = ZonedDateTime.parse(values.getOrDefault(Field.TIME, ""));
    return new Session(
        base.id(),
        base.community(),
        base.edition(),
        text(values, Field.THEME),
        Optional.ofNullable(values.get(Field.FOCUS))
            .map(key -> Focus.valueOf(key.toUpperCase(Locale.ROOT))),
        Optional.ofNullable(values.get(Field.SETTING)).map(Setting::ofKey),
        start.toInstant(),
        start.getZone(),
        text(values, Field.PLACE),
        number(values, Field.CAPACITY),
        Optional.ofNullable(values.get(Field.DEADLINE))
            .map(ZonedDateTime::parse)
            .map(ZonedDateTime::toInstant),
        text(values, Field.CONTACT),
        new Session.Roles(
            text(values, Field.SPEAKER),
            text(values, Field.MODERATOR),
            text(values, Field.NOTE_TAKER)),
        base.state(),
        number(values, Field.REPEAT),
        base.topic(),
        base.code(),
        base.sequence(),
        base.createdBy());
  }

  private static String text(Map<Field, String> values, Field field) {
    return values.getOrDefault(field, "");
  }

  private static OptionalInt number(Map<Field, String> values, Field field) {
    String number = text(values, field);
    return number.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(number));
  }
}
