package id.sswd.session;

import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import id.sswd.text.ZonedTimes;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts of a session in lines, as the preview, the card and the full view show them. */
final class FieldsView {
  private static final List<Field> ORDER =
      List.of(
          Field.TIME,
          Field.PLACE,
          Field.CAPACITY,
          Field.DEADLINE,
          Field.FOCUS,
          Field.SETTING,
          Field.SPEAKER,
          Field.MODERATOR,
          Field.NOTE_TAKER,
          Field.CONTACT,
          Field.REPEAT);

  private final Messages messages;

  FieldsView(Messages messages) {
    this.messages = messages;
  }

  /** One line for each fact that is known, without the theme. */
  Html lines(Map<Field, String> values, boolean allZones, Language language) {
    List<Html> lines = new ArrayList<>();
    for (Field field : ORDER) {
      Optional.ofNullable(values.get(field))
          .filter(value -> !value.isEmpty())
          .ifPresent(value -> lines.add(line(field, value, allZones, language)));
    }
    return Html.join(Html.NEW_LINE, lines);
  }

  private Html line(Field field, String value, boolean allZones, Language language) {
    return messages.html(
        language, "session.line." + field.key(), shown(field, value, allZones, language));
  }

  /** A value as people read it: moments in full, addresses as links. */
  Html shown(Field field, String value, boolean allZones, Language language) {
    return switch (field) {
      case TIME, DEADLINE -> {
        ZonedDateTime at = ZonedDateTime.parse(value);
        // The deadline in one zone is enough: the line above it shows how the zones differ.
        boolean all = allZones && field == Field.TIME;
        yield Html.text(
            all
                ? ZonedTimes.fullInAllZones(at.toInstant(), at.getZone(), language)
                : ZonedTimes.full(at.toInstant(), at.getZone(), language));
      }
      case FOCUS -> Html.text(messages.plain(language, "browse.focus." + value));
      case SETTING -> Html.text(messages.plain(language, "browse.setting." + value));
      case REPEAT -> Html.text(messages.plain(language, "session.repeat." + value));
      case PLACE -> value.matches("https?://\\S+") ? Html.link(value, value) : Html.text(value);
      case THEME, CAPACITY, CONTACT, SPEAKER, MODERATOR, NOTE_TAKER -> Html.text(value);
    };
  }
}
