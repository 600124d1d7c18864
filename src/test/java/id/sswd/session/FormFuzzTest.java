package id.sswd.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.sswd.fuzz.Bytes;
import id.sswd.fuzz.StrictHtml;
import id.sswd.library.Setting;
import id.sswd.text.IndonesianZone;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;

/** Announcements, in one message or field by field: what is accepted can be kept as it is. */
class FormFuzzTest {
  private static final Instant NOW = Instant.parse("2026-12-01T04:00:00Z");
  private static final FieldReader FIELDS =
      new FieldReader(new Messages(), Clock.fixed(NOW, ZoneOffset.UTC));

  @FuzzTest
  void typed(byte[] input) {
    Bytes bytes = new Bytes(input);
    int which = bytes.choice(Field.values().length + 1);
    int circumstance = bytes.choice(12);
    ZoneId zone = IndonesianZone.values()[circumstance % 3].id();
    Language language = Language.values()[circumstance / 3 % 2];
    Optional<ZonedDateTime> start =
        circumstance < 6 ? Optional.empty() : Optional.of(NOW.plusSeconds(864_000).atZone(zone));
    FieldReader.Situation situation = new FieldReader.Situation(zone, start, language);
    String text = bytes.text();

    if (which < Field.values().length) {
      read(Field.values()[which], text, situation);
    } else {
      Map<Field, String> form = form(text);
      form.forEach((field, value) -> read(field, value, situation));
    }
  }

  /** Every word of the form stands in the message; lines under one label become one. */
  private static Map<Field, String> form(String text) {
    FormReader.Form form = FormReader.read(text);
    form.values()
        .forEach((field, value) -> assertThat(value.split("\\s+")).allMatch(text::contains));
    assertThat(form.leftOut()).allMatch(label -> !label.isBlank() && text.contains(label));
    return form.values();
  }

  private static void read(Field field, String typed, FieldReader.Situation situation) {
    switch (FIELDS.read(field, typed, situation)) {
      case Entry.Accepted accepted -> accepted(field, accepted.value());
      case Entry.Moments found -> {
        assertThat(field.isMoment()).isTrue();
        assertThat(found.moments()).hasSizeBetween(1, 2);
        found.moments().forEach(at -> moment(field, at, situation));
      }
      case Entry.Refused refused ->
          assertThat(StrictHtml.read(refused.why().markup()).text()).isNotBlank();
    }
  }

  private static void moment(Field field, ZonedDateTime at, FieldReader.Situation situation) {
    assertThat(at.toInstant()).isAfter(NOW);
    assertThat(at).isBefore(NOW.atZone(at.getZone()).plusYears(2).plusDays(15));
    assertThat(ZonedDateTime.parse(at.toString())).isEqualTo(at);
    if (field == Field.DEADLINE) {
      situation.start().ifPresent(start -> assertThat(at).isBeforeOrEqualTo(start));
    }
  }

  private static void accepted(Field field, String value) {
    switch (field) {
      case CAPACITY -> {
        if (!value.isEmpty()) {
          assertThat(Integer.parseInt(value)).isBetween(1, FieldReader.MOST_PLACES);
        }
      }
      case REPEAT -> assertThat(value).isIn("", "7", "14");
      case SETTING -> assertThat(Setting.ofKey(value).key()).isEqualTo(value);
      case FOCUS -> assertThat(value).matches("[a-z_]+");
      case TIME, DEADLINE -> throw new AssertionError("a moment without its date: " + value);
      default -> {
        assertThat(value).doesNotContain("\n").isEqualTo(value.strip());
        assertThat(value.length()).isLessThanOrEqualTo(600);
      }
    }
  }
}
