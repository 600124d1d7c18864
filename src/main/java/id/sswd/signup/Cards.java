package id.sswd.signup;

import id.sswd.chat.Button;
import id.sswd.chat.ButtonTokens;
import id.sswd.chat.ChatRef;
import id.sswd.chat.Outgoing;
import id.sswd.chat.Reply;
import id.sswd.chat.Round;
import id.sswd.community.ChoiceRepository;
import id.sswd.community.Community;
import id.sswd.community.CommunityRepository;
import id.sswd.session.Session;
import id.sswd.session.SessionListener;
import id.sswd.session.Sessions;
import id.sswd.store.Database;
import id.sswd.store.Tx;
import id.sswd.text.Html;
import id.sswd.text.Language;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The cards of sessions in the groups: posted when a session is announced, drawn anew when somebody
 * answers or the session changes. However much happens, a card is edited at most every three
 * seconds: Telegram takes about twenty edits a minute in a group.
 */
public final class Cards implements SessionListener {
  /** The feature that a card's buttons belong to. */
  static final String FEATURE = "signup";

  private static final Duration EVERY = Duration.ofSeconds(3);
  private static final int MOST_AT_ONCE = 50;

  private final Sessions sessions = new Sessions();
  private final SignUpRepository signUps = new SignUpRepository();
  private final CardRepository cards = new CardRepository();
  private final ChoiceRepository choices = new ChoiceRepository();
  private final Database database;
  private final CommunityRepository communities;
  private final Places places = new Places(signUps);
  private final ReminderRepository reminders = new ReminderRepository();
  private final CardView view;
  private final Tidings tidings;
  private final ButtonTokens tokens;
  private final Clock clock;

  public Cards(
      Database database,
      CommunityRepository communities,
      ButtonTokens tokens,
      id.sswd.text.Messages messages,
      Clock clock) {
    this.database = database;
    this.communities = communities;
    this.view = new CardView(messages);
    this.tidings = new Tidings(messages);
    this.tokens = tokens;
    this.clock = clock;
  }

  @Override
  public void announced(Tx tx, Outgoing out, Session session, List<ChatRef> chats) {
    for (ChatRef chat : chats) {
      out.add(
          Reply.Text.of(chat, card(tx, session))
              .withButtons(buttons(tx, session))
              .about(session.cardSubject()));
    }
  }

  @Override
  public void changed(Tx tx, Outgoing out, Session before, Session after) {
    Language language = language(tx, after);
    List<SignUp> concerned = signUps.concerned(tx, after.id());
    Optional<ChatRef> group = sessions.cards(tx, after.id()).stream().findFirst();
    List<SignUp> promoted = places.promote(tx, after, clock.instant());
    boolean toldOfPromotion = false;
    if (tidings.concernsEverybody(before, after)) {
      for (SignUp signUp : concerned) {
        boolean nowIn = promoted.stream().anyMatch(one -> one.id() == signUp.id());
        out.add(tidings.change(before, after, signUp, nowIn, group, zones(tx, after), language));
      }
      toldOfPromotion = true;
    }
    if (!toldOfPromotion) {
      promoted.forEach(signUp -> tell(tx, out, after, signUp));
    }
    reminders.reschedule(tx, after, clock.instant());
    for (SignUp signUp : promoted) {
      signUp.person().ifPresent(person -> reminders.plan(tx, after, person, clock.instant()));
    }
    cards.due(tx, after.id(), clock.instant());
  }

  /** Tells those who got a place, and draws the card anew before long. */
  void answered(Tx tx, Outgoing out, Session session, Outcome outcome) {
    if (!outcome.changed()) {
      return;
    }
    outcome.promoted().forEach(signUp -> tell(tx, out, session, signUp));
    for (SignUp signUp : outcome.promoted()) {
      signUp.person().ifPresent(person -> reminders.plan(tx, session, person, clock.instant()));
    }
    cards.due(tx, session.id(), clock.instant());
  }

  private void tell(Tx tx, Outgoing out, Session session, SignUp promoted) {
    Optional<ChatRef> group = sessions.cards(tx, session.id()).stream().findFirst();
    out.add(tidings.promotion(session, promoted, group, zones(tx, session), language(tx, session)));
  }

  /** Draws the cards that are due. */
  Round redraw() {
    return new Round(
        "cards",
        EVERY,
        (tx, out) -> {
          for (long id : cards.allDue(tx, MOST_AT_ONCE)) {
            cards.drawn(tx, id);
            sessions.find(tx, id).ifPresent(session -> redraw(tx, out, session));
          }
        });
  }

  private void redraw(Tx tx, Outgoing out, Session session) {
    Html card = card(tx, session);
    List<List<Button>> buttons = buttons(tx, session);
    for (ChatRef chat : sessions.cards(tx, session.id())) {
      out.add(new Reply.Revision(chat, session.cardSubject(), card, buttons));
    }
  }

  Html card(Tx tx, Session session) {
    Roster roster =
        new Roster(
            signUps.counts(tx, session.id()),
            signUps.in(tx, session.id(), SignUp.State.GOING, 0, CardView.MOST_GOING),
            signUps.in(tx, session.id(), SignUp.State.WAITING, 0, CardView.MOST_WAITING));
    return view.card(session, roster, zones(tx, session), language(tx, session), clock.instant());
  }

  List<List<Button>> buttons(Tx tx, Session session) {
    String subject = "session:" + session.id();
    String token =
        cards.token(tx, FEATURE, subject).orElseGet(() -> tokens.issue(tx, FEATURE, subject, 0));
    return view.buttons(session, token, language(tx, session), clock.instant());
  }

  /** How the session's community writes times. */
  Zones zones(Tx tx, Session session) {
    return new Zones(session.zone(), choices.showsAllZones(tx, session.community()));
  }

  /** The community of a session; empty where there is no such session. */
  Optional<Long> communityOf(long session) {
    return database.read(tx -> sessions.find(tx, session)).map(Session::community);
  }

  Language language(Tx tx, Session session) {
    return communities
        .find(tx, session.community())
        .map(Community::language)
        .orElse(Language.INDONESIAN);
  }
}
