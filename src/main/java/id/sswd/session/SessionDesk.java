package id.sswd.session;

import id.sswd.chat.Button;
import id.sswd.chat.ButtonTokens;
import id.sswd.chat.ChatRef;
import id.sswd.chat.Context;
import id.sswd.chat.Outgoing;
import id.sswd.chat.Place;
import id.sswd.chat.Reply;
import id.sswd.community.Community;
import id.sswd.community.CommunityRepository;
import id.sswd.store.Tx;
import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Lays sessions before whoever asks: one in full, a list, a calendar file. */
final class SessionDesk {
  /** Start words: one session in private, and its calendar file. */
  static final String SHOW = "sesi-";

  static final String CALENDAR = "kalender-";

  private final SessionListRepository series = new SessionListRepository();
  private final CommunityRepository communities = new CommunityRepository();
  private final ButtonTokens tokens;
  private final SessionSupplement supplement;
  private final Messages messages;
  private final SessionView view;
  private final SessionButtons buttons;
  private final CalendarFile calendar;
  private final Clock clock;

  SessionDesk(ButtonTokens tokens, SessionSupplement supplement, Messages messages, Clock clock) {
    this.tokens = tokens;
    this.supplement = supplement;
    this.messages = messages;
    this.view = new SessionView(messages);
    this.buttons = new SessionButtons(messages);
    this.calendar = new CalendarFile(messages);
    this.clock = clock;
  }

  /** Words and the buttons under them. */
  record Page(Html words, List<List<Button>> buttons) {
    Reply.Text in(ChatRef chat) {
      return Reply.Text.of(chat, words).withButtons(buttons);
    }
  }

  /** A token for buttons in this chat. */
  String token(Tx tx, ChatRef chat) {
    return tokens.issue(tx, SessionButtons.FEATURE, SessionButtons.FEATURE, chat.chat());
  }

  /**
   * One session in full. What changes it stands in private alone: a group need not see it.
   *
   * @param organizer whether whoever looks may change it
   */
  Page page(Tx tx, Session session, Place place, boolean organizer, String token, Context context) {
    Language language = context.language();
    ChatRef chat = place.ref();
    boolean organizes = organizer && place.isPrivate();
    List<List<Button>> rows =
        new ArrayList<>(supplement.buttons(tx, session, chat, organizes, language));
    rows.addAll(buttons.common(session, token, language));
    if (organizes) {
      String draft =
          tokens.issue(tx, DraftDesk.FEATURE, Draft.subjectOf(session.id()), chat.chat());
      boolean followed = series.isFollowed(tx, session.id());
      rows.addAll(buttons.organizing(session, followed, token, draft, language, clock.instant()));
    } else if (organizer) {
      String label = messages.plain(language, "session.button.manage");
      rows.add(List.of(new Button.Link(label, context.startLink(SHOW + session.id()))));
    }
    Html more = supplement.lines(tx, session, language);
    return new Page(view.full(session, more, language, clock.instant()), rows);
  }

  /** Asks whether a deed is meant. */
  Page sure(Session session, Deed deed, String token, Language language) {
    Html words =
        messages.html(language, "session.sure." + deed.key(), session.edition(), session.theme());
    return new Page(words, buttons.sure(session, deed, token, language));
  }

  Page list(Tx tx, boolean past, int page, String token, Context context) {
    Schedule schedule = Schedule.read(tx, context.community(), past, page, clock.instant());
    return new Page(
        view.list(schedule, context.language()),
        buttons.listed(schedule, token, context.language()));
  }

  /** Asks which of several sessions is meant. */
  Page which(List<Session> sessions, String token, Language language) {
    return new Page(
        messages.html(language, "session.which"), buttons.choice(sessions, token, "open"));
  }

  /** Sends the session's calendar file to a private chat. */
  void sendCalendar(Tx tx, Outgoing out, Session session, ChatRef chat, Context context) {
    String community =
        communities
            .find(tx, session.community())
            .map(Community::name)
            .orElse(context.communityName());
    byte[] file =
        calendar.content(
            session, community, context.botUsername(), context.language(), clock.instant());
    String key =
        session.state() == Session.State.CANCELLED
            ? "session.calendar-cancelled"
            : "session.calendar";
    out.add(
        new Reply.Document(
            chat,
            calendar.name(session),
            file,
            messages.html(context.language(), key, session.edition(), session.theme()),
            OptionalLong.empty()));
  }
}
