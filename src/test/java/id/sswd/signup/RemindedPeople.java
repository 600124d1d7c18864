package id.sswd.signup;

import id.sswd.chat.ChatRef;
import id.sswd.chat.CommandSpec;
import id.sswd.chat.Context;
import id.sswd.chat.Incoming;
import id.sswd.chat.Person;
import id.sswd.chat.Place;
import id.sswd.chat.Reply;
import id.sswd.chat.Round;
import id.sswd.chat.StoredButtonTokens;
import id.sswd.community.ChoiceRepository;
import id.sswd.community.CommunityRepository;
import id.sswd.session.Session;
import id.sswd.session.Sessions;
import id.sswd.store.ButtonRepository;
import id.sswd.store.Database;
import id.sswd.support.SettableClock;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A session, people who sign up for it, and the round that reminds them; started afresh for every
 * deed, as after a restart, so that nothing is remembered but what the database holds.
 */
final class RemindedPeople {
  private static final long SESSION = 1;
  private static final Messages MESSAGES = new Messages();

  private final Database database;
  private final SettableClock clock;
  private final Sessions sessions = new Sessions();
  private long update;

  RemindedPeople(Database database, SettableClock clock) {
    this.database = database;
    this.clock = clock;
  }

  void announce(Instant startsAt, String zone, int places) {
    database.useTransaction(
        tx -> {
          tx.handle()
              .execute(
                  """
                  insert into session (id, community_id, edition, theme, starts_at, time_zone, place, capacity,
                      contact, speaker, moderator, note_taker, state, code, created_by, created_at)
                  values (?, 1, 7, 'Peran di rumah sakit', ?, ?, 'Aula', ?, '', '', '', '', 'open', 'KODE', 1, 0)
                  """,
                  SESSION,
                  startsAt.toEpochMilli(),
                  zone,
                  places);
        });
  }

  /** What people were told by {@code /daftar}, {@code /batal} and the like. */
  List<Reply> says(long person, String command) {
    SignUpFeature feature = feature();
    CommandSpec spec =
        feature.commands().stream().filter(one -> one.name().equals(command)).findFirst().get();
    Incoming.Message message =
        new Incoming.Message(
            ++update,
            new Place(ChatRef.of(person), Place.Kind.PRIVATE, ""),
            new Person(person, "Orang " + person, Optional.empty(), "id"),
            update,
            clock.instant(),
            "/" + command,
            Optional.of(new Incoming.CommandCall(command, "7")),
            Optional.empty(),
            true);
    List<Reply> replies = new ArrayList<>();
    database.useTransaction(
        tx -> feature.onCommand(spec, message, context()).decide(tx, replies::add));
    return replies;
  }

  /** Changes the session as organizers do, and tells whom it concerns. */
  void change(Instant startsAt, Session.State state) {
    database.useTransaction(
        tx -> {
          Session before = session(tx);
          tx.handle()
              .execute(
                  "update session set starts_at = ?, state = ? where id = ?",
                  startsAt.toEpochMilli(),
                  state.name().toLowerCase(java.util.Locale.ROOT),
                  SESSION);
          cards().changed(tx, reply -> {}, before, session(tx));
        });
  }

  void wants(String kind, boolean wanted) {
    database.useTransaction(
        tx -> new ChoiceRepository().set(tx, 1, "reminder-" + kind, wanted ? "yes" : "no"));
  }

  void optsOut(long person, boolean out) {
    database.useTransaction(tx -> new ReminderRepository().optOut(tx, person, out));
  }

  /** Who is reminded now, and in which words. */
  List<Reply.Nudge> round() {
    Round round =
        feature().rounds().stream().filter(one -> one.name().equals("reminders")).findFirst().get();
    List<Reply.Nudge> nudges = new ArrayList<>();
    database.useTransaction(
        tx -> round.decision().decide(tx, reply -> nudges.add((Reply.Nudge) reply)));
    return nudges;
  }

  Session session() {
    return database.read(this::session);
  }

  boolean isGoing(long person) {
    return database
        .read(tx -> new SignUpRepository().of(tx, SESSION, person))
        .filter(signUp -> signUp.state() == SignUp.State.GOING)
        .isPresent();
  }

  private Session session(id.sswd.store.Tx tx) {
    return sessions.find(tx, SESSION).orElseThrow();
  }

  private SignUpFeature feature() {
    return new SignUpFeature(
        cards(), new StoredButtonTokens(new ButtonRepository(clock)), MESSAGES, clock);
  }

  private Cards cards() {
    return new Cards(
        database,
        new CommunityRepository(),
        new StoredButtonTokens(new ButtonRepository(clock)),
        MESSAGES,
        clock);
  }

  private Context context() {
    return new Context(1, "SSWD", Language.INDONESIAN, ZoneId.of("Asia/Jakarta"), "bot");
  }
}
