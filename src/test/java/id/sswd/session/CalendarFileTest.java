package id.sswd.session;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A session's calendar file")
class CalendarFileTest {
  private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");

  private final CalendarFile files = new CalendarFile(new Messages());

  @Test
  @DisplayName("can be read again: what, when in UTC, where and who")
  void readAgain() throws Exception {
    VEvent event = event(session(0, Session.State.OPEN));

    assertThat(value(event, Property.SUMMARY)).isEqualTo("SSWD #7: Diversi; lalu, sesudahnya");
    assertThat(value(event, Property.DTSTART)).isEqualTo("20261202T083000Z");
    assertThat(value(event, Property.DTEND)).isEqualTo("20261202T103000Z");
    assertThat(value(event, Property.DTSTAMP)).isEqualTo("20261124T030000Z");
    assertThat(value(event, Property.LOCATION)).isEqualTo("Aula, Gedung B");
    assertThat(value(event, Property.DESCRIPTION)).contains("Pembicara: Bu Ámina");
    assertThat(value(event, Property.STATUS)).isEqualTo("CONFIRMED");
  }

  @Test
  @DisplayName("keeps its UID and raises its SEQUENCE when the session changes")
  void sameEntry() throws Exception {
    VEvent before = event(session(0, Session.State.OPEN));
    VEvent after = event(session(1, Session.State.POSTPONED));

    assertThat(value(after, Property.UID)).isEqualTo(value(before, Property.UID));
    assertThat(value(before, Property.SEQUENCE)).isEqualTo("0");
    assertThat(value(after, Property.SEQUENCE)).isEqualTo("1");
    assertThat(value(after, Property.STATUS)).isEqualTo("TENTATIVE");
  }

  @Test
  @DisplayName("strikes a cancelled session out")
  void cancelled() throws Exception {
    assertThat(value(event(session(2, Session.State.CANCELLED)), Property.STATUS))
        .isEqualTo("CANCELLED");
  }

  @Test
  @DisplayName("never holds the attendance code")
  void noCode() {
    assertThat(new String(content(session(0, Session.State.OPEN)), StandardCharsets.UTF_8))
        .doesNotContain("KODE7");
  }

  private byte[] content(Session session) {
    return files.content(session, "SSWD", "sswd_bot", Language.INDONESIAN, NOW);
  }

  private VEvent event(Session session) throws Exception {
    Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(content(session)));
    assertThat(calendar.validate().hasErrors()).isFalse();
    return calendar.<VEvent>getComponents(CalendarComponent.VEVENT).getFirst();
  }

  private static String value(VEvent event, String property) {
    return event.getProperty(property).map(Property::getValue).orElse("");
  }

  private static Session session(int sequence, Session.State state) {
    return new Session(
        31,
        1,
        7,
        "Diversi; lalu, sesudahnya",
        Optional.empty(),
        Optional.empty(),
        Instant.parse("2026-12-02T08:30:00Z"),
        ZoneId.of("Asia/Jakarta"),
        "Aula, Gedung B",
        OptionalInt.of(20),
        Optional.empty(),
        "",
        new Session.Roles("Bu Ámina", "", ""),
        state,
        OptionalInt.empty(),
        OptionalLong.empty(),
        "KODE7",
        sequence,
        1);
  }
}
