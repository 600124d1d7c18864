package id.sswd.session;

import id.sswd.library.Focus;
import id.sswd.library.Setting;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A discussion meeting.
 *
 * @param edition its number within the community
 * @param zone the time zone in which its time was given
 * @param place an address, a room or a link; empty when not yet known
 * @param capacity places; empty for no limit
 * @param deadline when sign-ups close; at the start where empty
 * @param roles who speaks, moderates and takes notes
 * @param repeatsDays 7 or 14 for a series
 * @param topic the proposed topic that it takes up
 * @param code what participants type to show that they are there
 * @param sequence rises with each change that a calendar should see (RFC 5545, 3.8.7.4)
 */
public record Session(
    long id,
    long community,
    int edition,
    String theme,
    Optional<Focus> focus,
    Optional<Setting> setting,
    Instant startsAt,
    ZoneId zone,
    String place,
    OptionalInt capacity,
    Optional<Instant> deadline,
    String contact,
    Roles roles,
    State state,
    OptionalInt repeatsDays,
    OptionalLong topic,
    String code,
    int sequence,
    long createdBy) {

  /** Names as the organizer typed them; empty where nobody is named. */
  public record Roles(String speaker, String moderator, String noteTaker) {}

  /** What can be done with a session. */
  public enum State {
    /** Announced, sign-ups open. */
    OPEN,
    /** Announced, sign-ups closed by an organizer. */
    CLOSED,
    /** Off for now; sign-ups are kept until a new time is set. */
    POSTPONED,
    CANCELLED
  }

  /** How long a session is taken to last: calendars and series need an end. */
  public static final Duration LASTS = Duration.ofHours(2);

  /** The subject of the messages that show this session's card. */
  public String cardSubject() {
    return "card:" + id;
  }

  /** Whether somebody may sign up at this time. */
  public boolean takesSignUps(Instant now) {
    return state == State.OPEN
        && now.isBefore(startsAt)
        && deadline.map(now::isBefore).orElse(true);
  }

  public boolean hasBegun(Instant now) {
    return !startsAt.isAfter(now);
  }

  Session in(State newState) {
    return changed(newState, capacity, repeatsDays, sequence);
  }

  Session holding(OptionalInt places) {
    return changed(state, places, repeatsDays, sequence);
  }

  Session endingSeries() {
    return changed(state, capacity, OptionalInt.empty(), sequence);
  }

  Session withSequence(int number) {
    return changed(state, capacity, repeatsDays, number);
  }

  private Session changed(State newState, OptionalInt places, OptionalInt repeats, int number) {
    return new Session(
        id, community, edition, theme, focus, setting, startsAt, zone, place, places, deadline,
        contact, roles, newState, repeats, topic, code, number, createdBy);
  }
}
