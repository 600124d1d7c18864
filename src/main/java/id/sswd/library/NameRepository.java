package id.sswd.library;

import id.sswd.store.Tx;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Takes the names of people out of publications, for good. */
final class NameRepository {
  /** Publications of a community that came from files and name this participant. */
  List<Long> importedNaming(Tx tx, long community, Participant who) {
    return tx.handle()
        .createQuery(
            """
            select distinct p.publication_id from publication_participant p
            join publication b on b.id = p.publication_id
            where b.community_id = :community and b.origin <> 'session'
              and lower(p.name) = lower(:name) and coalesce(p.cohort, 0) = :cohort
            """)
        .bind("community", community)
        .bind("name", who.name())
        .bind("cohort", who.cohort().orElse(0))
        .mapTo(Long.class)
        .list();
  }

  /** Takes one participant of this name out; whether there was one. */
  boolean removeParticipant(Tx tx, long publication, Participant who) {
    return tx.handle()
            .createUpdate(
                """
                delete from publication_participant where publication_id = :publication and position = (
                    select min(position) from publication_participant
                    where publication_id = :publication and lower(name) = lower(:name)
                      and coalesce(cohort, 0) = :cohort)
                """)
            .bind("publication", publication)
            .bind("name", who.name())
            .bind("cohort", who.cohort().orElse(0))
            .execute()
        > 0;
  }

  /**
   * Takes the name off the words that a publication gives to the person ("Sari: …"). Such a passage
   * gets a new number, because quotes of the old one count from its old beginning.
   */
  boolean removeVoice(Tx tx, long publication, String name) {
    String voice = name + ": ";
    return tx.handle()
            .createUpdate(
                """
                update passage set text = substr(text, :rest),
                    id = (select max(id) from passage) + position + 1
                where publication_id = :publication and substr(text, 1, :length) = :voice
                """)
            .bind("publication", publication)
            .bind("voice", voice)
            .bind("length", voice.codePointCount(0, voice.length()))
            .bind("rest", voice.codePointCount(0, voice.length()) + 1)
            .execute()
        > 0;
  }

  /** Keeps the name from coming back with the next import. */
  void ban(Tx tx, long community, Participant who) {
    tx.handle()
        .execute(
            "insert into erased_name (community_id, hash) values (?, ?) on conflict do nothing",
            community,
            hash(community, who));
  }

  boolean isBanned(Tx tx, long community, Participant who) {
    return tx.handle()
        .createQuery("select 1 from erased_name where community_id = ? and hash = ?")
        .bind(0, community)
        .bind(1, hash(community, who))
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private static String hash(long community, Participant who) {
    String words =
        community + "\u0000" + who.name().toLowerCase(Locale.ROOT) + "\u0000" + who.cohort();
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
