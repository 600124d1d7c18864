package id.sswd.ask;

import id.sswd.ask.StoredAnswer.Found;
import id.sswd.library.Citation;
import id.sswd.library.Setting;
import id.sswd.library.SettingRecognizer;
import id.sswd.store.Tx;
import id.sswd.text.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Answers given, what people thought of them, and which messages carry them. */
public final class AnswerRepository {
  private static final String SUBJECT = "answer:";
  private static final String TOLD = "told:";
  private static final String COLUMNS =
      "a.id, a.community_id, a.question, a.language, a.kind, a.confidence, a.settings, a.edition,"
          + " a.passages, a.previous, a.written, a.proposed_at";

  /** The subject of messages and buttons that show an answer. */
  static String subject(long id) {
    return SUBJECT + id;
  }

  /** The number in {@code answer:17}; empty for any other subject. */
  static Optional<Long> idIn(String subject) {
    return subject.matches(SUBJECT + "\\d{1,18}")
        ? Optional.of(Long.parseLong(subject.substring(SUBJECT.length())))
        : Optional.empty();
  }

  /** The subject of a message that told something about a publication. */
  static String publicationSubject(long id) {
    return TOLD + id;
  }

  static Optional<Long> publicationIn(String subject) {
    return subject.matches(TOLD + "\\d{1,18}")
        ? Optional.of(Long.parseLong(subject.substring(TOLD.length())))
        : Optional.empty();
  }

  /** Whether a subject is one of these. */
  static boolean isOurs(String subject) {
    return idIn(subject).isPresent() || publicationIn(subject).isPresent();
  }

  /** Stores an answer and returns its number. */
  long insert(Tx tx, Question question, Answer answer, Instant now) {
    @Nullable Integer edition =
        question.edition().isPresent() ? question.edition().getAsInt() : null;
    @Nullable String previous = question.previous().orElse(null);
    return tx.statements()
        .number(
            """
            insert into answer (community_id, question, language, kind, confidence, settings, edition, passages,
                                previous, written, asked_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id
            """,
            question.community(),
            question.text(),
            answer.language().tag(),
            answer.kind().key(),
            answer.confidence(),
            settings(question.settings()),
            edition,
            passages(answer),
            previous,
            answer.written().orElse(""),
            now.toEpochMilli());
  }

  /**
   * The same question, answered anew within other settings. What was thought of other quotes goes
   * with them.
   */
  void replace(Tx tx, long id, Question question, Answer answer) {
    tx.handle()
        .createUpdate(
            """
            delete from feedback where answer_id = :id
            and not exists (select 1 from answer where id = :id and passages = :passages)
            """)
        .bind("id", id)
        .bind("passages", passages(answer))
        .execute();
    tx.handle()
        .createUpdate(
            """
            update answer set kind = :kind, confidence = :confidence, settings = :settings, passages = :passages,
                written = :written
            where id = :id
            """)
        .bind("kind", answer.kind().key())
        .bind("confidence", answer.confidence())
        .bind("settings", settings(question.settings()))
        .bind("passages", passages(answer))
        .bind("written", answer.written().orElse(""))
        .bind("id", id)
        .execute();
  }

  Optional<StoredAnswer> find(Tx tx, long id) {
    return tx.handle()
        .createQuery("select " + COLUMNS + " from answer a where a.id = :id")
        .bind("id", id)
        .map(AnswerRepository::stored)
        .findOne();
  }

  /** What a message of ours was about, such as {@code answer:17}; empty where that is not kept. */
  Optional<String> subjectOf(Tx tx, long chat, long message) {
    return tx.handle()
        .createQuery(
            "select subject from sent_message where chat = :chat and message_id = :message")
        .bind("chat", chat)
        .bind("message", message)
        .mapTo(String.class)
        .findOne();
  }

  /** Takes down what a person thinks of an answer; the last word counts. */
  boolean rate(Tx tx, long id, long person, boolean helpful, Instant now) {
    return tx.handle()
            .createUpdate(
                """
            insert into feedback (answer_id, person_id, helpful, given_at)
            values (:id, :person, :helpful, :now)
            on conflict (answer_id, person_id) do update set helpful = excluded.helpful, given_at = excluded.given_at
            where feedback.helpful <> excluded.helpful
            """)
            .bind("id", id)
            .bind("person", person)
            .bind("helpful", helpful ? 1 : 0)
            .bind("now", now.toEpochMilli())
            .execute()
        > 0;
  }

  /**
   * Questions whose answers were judged, with what they carry on, without who judged them; a tie
   * says nothing.
   */
  public List<JudgedQuestion> judged(Tx tx, long community, SettingRecognizer settings) {
    return tx.handle()
        .createQuery(
            """
            select a.question, a.previous, a.passages, sum(case when f.helpful = 1 then 1 else -1 end) as balance
            from answer a join feedback f on f.answer_id = a.id
            where a.community_id = :community group by a.id having balance <> 0 order by a.id
            """)
        .bind("community", community)
        .map(
            (row, context) -> {
              List<Found> found = found(row.getString("passages"));
              String typed = row.getString("question");
              return new JudgedQuestion(
                  Optional.ofNullable(row.getString("previous"))
                      .map(before -> FollowUp.join(before, typed, settings))
                      .orElse(typed),
                  found.isEmpty() ? 0 : found.getFirst().passage(),
                  row.getInt("balance") > 0);
            })
        .filter(question -> question.passage() > 0 || !question.helpful())
        .list();
  }

  /** Whether this is the first time that this answer's question is put forward. */
  boolean markProposed(Tx tx, long id, Instant now) {
    return tx.handle()
            .createUpdate(
                "update answer set proposed_at = :now where id = :id and proposed_at is null")
            .bind("now", now.toEpochMilli())
            .bind("id", id)
            .execute()
        > 0;
  }

  /** Forgets answers older than an instant, with what was thought of them; returns how many. */
  public int purge(Tx tx, Instant before) {
    return tx.handle()
        .createUpdate("delete from answer where asked_at < :before")
        .bind("before", before.toEpochMilli())
        .execute();
  }

  /** A group has a new id: its messages and buttons go along. */
  void migrate(Tx tx, long oldChat, long newChat) {
    tx.handle()
        .createUpdate(
            """
            delete from sent_message where chat = :old
            and message_id in (select message_id from sent_message where chat = :new)
            """)
        .bind("old", oldChat)
        .bind("new", newChat)
        .execute();
    for (String table : List.of("sent_message", "button_token")) {
      tx.handle()
          .createUpdate("update " + table + " set chat = :new where chat = :old")
          .bind("old", oldChat)
          .bind("new", newChat)
          .execute();
    }
  }

  private static StoredAnswer stored(ResultSet row, StatementContext context) throws SQLException {
    Language language = Language.ofTag(row.getString("language"));
    int edition = row.getInt("edition");
    OptionalInt confined = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(edition);
    Question question =
        new Question(
            row.getLong("community_id"),
            row.getString("question"),
            Optional.of(language),
            settings(row.getString("settings")),
            confined,
            Optional.ofNullable(row.getString("previous")));
    return new StoredAnswer(
        row.getLong("id"),
        question,
        language,
        Answer.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getDouble("confidence"),
        found(row.getString("passages")),
        Optional.of(row.getString("written")).filter(text -> !text.isEmpty()),
        row.getObject("proposed_at") != null);
  }

  private static String settings(Set<Setting> settings) {
    return settings.stream().sorted().map(Setting::key).collect(Collectors.joining(","));
  }

  private static Set<Setting> settings(String keys) {
    Set<Setting> settings = EnumSet.noneOf(Setting.class);
    for (String key : keys.split(",", -1)) {
      if (!key.isBlank()) {
        settings.add(Setting.ofKey(key));
      }
    }
    return settings;
  }

  /** {@code publication:passage:start:end}, with a space between places. */
  private static String passages(Answer answer) {
    List<String> places = new ArrayList<>();
    for (Quote quote : answer.quotes()) {
      places.add(
          quote.citation().publication()
              + ":"
              + quote.passage().id()
              + ":"
              + quote.start()
              + ":"
              + quote.end());
    }
    if (answer.quotes().isEmpty()) {
      for (Citation near : answer.suggestions()) {
        places.add(near.publication() + ":0:0:0");
      }
    }
    return String.join(" ", places);
  }

  private static List<Found> found(String places) {
    List<Found> found = new ArrayList<>();
    for (String place : places.split(" ", -1)) {
      String[] parts = place.split(":", -1);
      if (parts.length == 4) {
        found.add(
            new Found(
                Long.parseLong(parts[0]),
                Long.parseLong(parts[1]),
                Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3])));
      }
    }
    return found;
  }
}
