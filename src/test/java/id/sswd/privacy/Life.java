package id.sswd.privacy;

import static id.sswd.playground.SampleWorld.BUDI;
import static id.sswd.playground.SampleWorld.RINA;

import id.sswd.library.Library;
import id.sswd.library.Manuscript;
import id.sswd.library.Origin;
import id.sswd.library.Participant;
import id.sswd.store.Tx;
import id.sswd.support.Conversation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The traces that somebody leaves in a year with the bot, beside those of others. */
final class Life {
  private final Conversation chat;
  private final long person;

  Life(Conversation chat, long person) {
    this.chat = chat;
    this.person = person;
  }

  /** Session 1 is over and published, session 2 is full and lies ahead. */
  void lives() {
    session(1, Duration.ofDays(-30));
    session(2, Duration.ofDays(3));
    run(
        "insert into participant (person_id, full_name, cohort, entered_at) values (%d, 'Sari Puspa', 2023, %d)"
            .formatted(person, Instant.now().toEpochMilli()));
    run(
        "insert into name_consent (person_id, given, changed_at) values (%d, 1, 0)"
            .formatted(person));
    signUp(1, Long.toString(person), "Sari Puspa", "2023", "null", "attended", 1);
    signUp(1, Long.toString(BUDI), "Budi Santoso", "2022", "null", "attended", 2);
    signUp(2, Long.toString(person), "Sari Puspa", "2023", "null", "going", 1);
    signUp(2, "null", "Tamu Bu Aminah", "null", Long.toString(person), "going", 2);
    signUp(2, Long.toString(BUDI), "Budi Santoso", "2022", "null", "waiting", 3);
    run("insert into note (id, session_id, part) values (1, 1, 1)");
    run(
        """
        insert into note_revision (note_id, number, based_on, text, said_by, said_by_id, file, writer_id, writer, written_at)
        values (1, 1, 0, 'catatan Sari', 'Budi Santoso', %d, '', %d, 'Sari Puspa', 0)
        """
            .formatted(BUDI, person));
    run(
        "insert into review (session_id, as_of, state, asked_by, asked_name, asked_at, judged_by, judge, remark)"
            + " values (1, 1, 'approved', %d, 'Sari Puspa', 0, %d, 'Budi Santoso', '')"
                .formatted(person, BUDI));
    run(
        "insert into audit (community_id, person_id, action, detail, at) values (1, %d, 'note.published', '#1', 0)"
            .formatted(person));
    run(
        """
        insert into publication (id, community_id, source, origin, edition, title, contacts, tags, settings,
            fingerprint, revision, stored_at)
        values (901, 1, 'session-1', 'session', 1, 'Sesi satu', '', '', '', 'x', 1, 0)
        """);
    run(
        "insert into publication_participant (publication_id, position, name, cohort)"
            + " values (901, 0, 'Sari Puspa', 2023), (901, 1, 'Budi Santoso', 2022)");
    run(
        "insert into passage (publication_id, position, text, settings)"
            + " values (901, 0, 'Sari Puspa: kader perlu dilatih.', '')");
    run(
        "insert into session_publication (session_id, publication_id, as_of, withdrawn, published_by, published_at)"
            + " values (1, 901, 1, 0, %d, 0)".formatted(person));
  }

  private void session(int edition, Duration fromNow) {
    run(
        """
        insert into session (id, community_id, edition, theme, starts_at, time_zone, place, contact, speaker,
            moderator, note_taker, state, code, created_by, created_at, capacity)
        values (%d, 1, %d, 'Tema', %d, 'Asia/Jakarta', 'Aula', '', '', '', '', 'open', 'KODE%d', %d, 0, 2)
        """
            .formatted(
                edition, edition, Instant.now().plus(fromNow).toEpochMilli(), edition, RINA));
  }

  private void signUp(
      int session, String who, String name, String cohort, String inviter, String state, int turn) {
    run(
        """
        insert into sign_up (session_id, person_id, name, cohort, invited_by, state, turn, changed_at)
        values (%d, %s, '%s', %s, %s, '%s', %d, 0)
        """
            .formatted(session, who, name, cohort, inviter, state, turn));
  }

  /** A file that names Sari and Budi comes into the library. */
  void imports(String content) {
    Library library = chat.knowledge().library();
    library.store(
        1,
        new Manuscript(
            "berkas.txt",
            Origin.IMPORT,
            OptionalInt.of(77),
            OptionalInt.empty(),
            "Berkas lama",
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            List.of(
                new Participant("Sari Puspa", OptionalInt.of(2023)),
                new Participant("Budi Santoso", OptionalInt.of(2022))),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of("Isi berkas " + content),
            List.of()));
  }

  void run(String sql) {
    chat.knowledge().database().useTransaction(tx -> tx.handle().execute(sql));
  }

  List<String> column(String sql) {
    return chat.knowledge()
        .database()
        .read(tx -> tx.handle().createQuery(sql).mapTo(String.class).list());
  }

  /** The columns of the whole database in which these words stand. */
  List<String> everywhere(String words) {
    return chat.knowledge().database().read(tx -> found(tx, words));
  }

  private static List<String> found(Tx tx, String words) {
    List<String> found = new ArrayList<>();
    for (String column :
        tx.handle()
            .createQuery(
                """
                select m.name || '.' || c.name from sqlite_master m, pragma_table_info(m.name) c
                where m.type = 'table' and m.name not like 'sqlite%'
                """)
            .mapTo(String.class)
            .list()) {
      String[] parts = column.split("\\.", -1);
      int rows =
          tx.handle()
              .createQuery(
                  "select count(*) from %s where cast(\"%s\" as text) like :words"
                      .formatted(parts[0], parts[1]))
              .bind("words", "%" + words + "%")
              .mapTo(Integer.class)
              .one();
      if (rows > 0) {
        found.add(column);
      }
    }
    return found;
  }
}
