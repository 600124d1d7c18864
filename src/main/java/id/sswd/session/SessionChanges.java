package id.sswd.session;

import id.sswd.chat.ChatRef;
import id.sswd.chat.Outgoing;
import id.sswd.chat.Person;
import id.sswd.chat.Reply;
import id.sswd.community.AuditRepository;
import id.sswd.community.Community;
import id.sswd.community.CommunityRepository;
import id.sswd.store.Tx;
import id.sswd.text.Language;
import id.sswd.text.ZonedTimes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Writes sessions: a new one, a changed one. Each time whoever listens hears of it in the same
 * transaction, and the deed is written down.
 */
final class SessionChanges {
  private final SessionRepository sessions = new SessionRepository();
  private final SessionListRepository series = new SessionListRepository();
  private final CardRepository cards = new CardRepository();
  private final AuditRepository audit = new AuditRepository();
  private final CommunityRepository communities = new CommunityRepository();
  private final SessionCode codes = new SessionCode();
  private final SessionListener listener;
  private final Clock clock;

  SessionChanges(SessionListener listener, Clock clock) {
    this.listener = listener;
    this.clock = clock;
  }

  /** Announces a new session in these chats; its card is pinned where that is allowed. */
  Session announce(
      Tx tx, Outgoing out, Draft draft, Map<Field, String> values, List<ChatRef> chats, Person by) {
    Session blank = blank(tx, draft.community(), by.id(), draft.topic());
    Session session = store(tx, out, Fields.onto(blank, values), chats);
    long community = draft.community();
    audit.add(tx, community, by, "session.announced", detail(tx, session), clock.instant());
    return session;
  }

  private Session blank(Tx tx, long community, long by, OptionalLong topic) {
    return new Session(
        0,
        community,
        sessions.nextEdition(tx, community),
        "",
        Optional.empty(),
        Optional.empty(),
        Instant.EPOCH,
        ZoneOffset.UTC,
        "",
        OptionalInt.empty(),
        Optional.empty(),
        "",
        new Session.Roles("", "", ""),
        Session.State.OPEN,
        OptionalInt.empty(),
        topic,
        codes.next(tx, sessions),
        0,
        by);
  }

  private Session store(Tx tx, Outgoing out, Session session, List<ChatRef> chats) {
    Session stored = sessions.add(tx, session, clock.instant());
    chats.forEach(chat -> cards.add(tx, stored.id(), chat));
    listener.announced(tx, out, stored, chats);
    chats.forEach(chat -> out.add(new Reply.Pin(chat, stored.cardSubject())));
    return stored;
  }

  /**
   * Announces the session that follows another one in its series, where that was; it takes over all
   * but the number, the code and what was only decided for the one before.
   */
  Session follow(Tx tx, Outgoing out, Session previous) {
    Session next =
        Fields.onto(
            blank(tx, previous.community(), previous.createdBy(), OptionalLong.empty()),
            Series.next(previous, clock.instant()));
    Session stored = store(tx, out, next, cards.present(tx, previous.id()));
    series.follow(tx, stored.id(), previous.id());
    audit.addOwn(tx, stored.community(), "session.continued", detail(tx, stored), clock.instant());
    return stored;
  }

  /** Goes on with a series whose session has begun; one that no group is left to hear of ends. */
  void goOn(Tx tx, Outgoing out, Session previous) {
    if (!cards.present(tx, previous.id()).isEmpty()) {
      follow(tx, out, previous);
      return;
    }
    sessions.update(tx, previous.endingSeries());
    audit.addOwn(
        tx, previous.community(), "session.stopped", detail(tx, previous), clock.instant());
  }

  /**
   * Writes a changed session. A change that calendars should see raises its sequence. Nothing
   * happens where nothing differs.
   *
   * @param deed what the audit list calls it, see {@link AuditRepository}
   */
  Session change(Tx tx, Outgoing out, Session before, Session wanted, Person by, String deed) {
    if (wanted.equals(before)) {
      return before;
    }
    Session after =
        inCalendar(before, wanted) ? wanted.withSequence(before.sequence() + 1) : wanted;
    sessions.update(tx, after);
    listener.changed(tx, out, before, after);
    audit.add(tx, after.community(), by, deed, detail(tx, after), clock.instant());
    return after;
  }

  private static boolean inCalendar(Session before, Session after) {
    return !before.startsAt().equals(after.startsAt())
        || !before.zone().equals(after.zone())
        || !before.place().equals(after.place())
        || !before.theme().equals(after.theme())
        || before.state() != after.state();
  }

  /** "#7 Theme · Rabu, 2 Desember 2026, 15.30 WIB", in the community's language. */
  private String detail(Tx tx, Session session) {
    Language language =
        communities
            .find(tx, session.community())
            .map(Community::language)
            .orElse(Language.INDONESIAN);
    return "#"
        + session.edition()
        + " "
        + session.theme()
        + " · "
        + ZonedTimes.full(session.startsAt(), session.zone(), language);
  }
}
