package id.sswd.community;

import id.sswd.store.Tx;
import id.sswd.text.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Persons: what they have chosen, where they have been seen, and the names of those who hold a role
 * or have acted as organizers.
 */
final class PersonRepository {
  /** What a person has chosen; empty where there is nothing. */
  Optional<Choice> choice(Tx tx, long person) {
    return tx.statements()
        .first(
            "select language, current_community from person where id = ?",
            PersonRepository::choice,
            person);
  }

  private static Choice choice(ResultSet row) throws SQLException {
    Optional<Language> language =
        Optional.ofNullable(row.getString("language")).map(Language::ofTag);
    long current = row.getLong("current_community");
    return new Choice(language, row.wasNull() ? Optional.empty() : Optional.of(current));
  }

  void chooseLanguage(Tx tx, long person, Language language) {
    tx.handle()
        .createUpdate(
            """
            insert into person (id, language) values (:person, :language)
            on conflict (id) do update set language = excluded.language
            """)
        .bind("person", person)
        .bind("language", language.tag())
        .execute();
  }

  void chooseCommunity(Tx tx, long person, long community) {
    tx.handle()
        .createUpdate(
            """
            insert into person (id, current_community) values (:person, :community)
            on conflict (id) do update set current_community = excluded.current_community
            """)
        .bind("person", person)
        .bind("community", community)
        .execute();
  }

  /** When a person was last noted in a community. */
  Optional<Instant> seen(Tx tx, long person, long community) {
    return tx.handle()
        .createQuery(
            """
            select seen_at from community_member where person_id = :person and community_id = :community
            """)
        .bind("person", person)
        .bind("community", community)
        .mapTo(Long.class)
        .findOne()
        .map(Instant::ofEpochMilli);
  }

  /** Notes that a person was in a community's group, which is their current community from now. */
  void see(Tx tx, long person, long community, Instant now) {
    tx.handle()
        .createUpdate(
            """
            insert into community_member (community_id, person_id, seen_at)
            values (:community, :person, :now)
            on conflict (person_id, community_id) do update set seen_at = excluded.seen_at
            """)
        .bind("community", community)
        .bind("person", person)
        .bind("now", now.toEpochMilli())
        .execute();
    chooseCommunity(tx, person, community);
  }

  /** The communities a person was seen in, the latest first. */
  List<Community> of(Tx tx, long person) {
    return tx.handle()
        .createQuery(
            """
            select c.id, c.name, c.language, c.time_zone
            from community_member m join community c on c.id = m.community_id
            where m.person_id = :person order by m.seen_at desc, c.id
            """)
        .bind("person", person)
        .map((row, context) -> CommunityRepository.community(row))
        .list();
  }

  /** What a person has chosen for themselves. */
  record Choice(Optional<Language> language, Optional<Long> community) {}

  /** Keeps the name under which Telegram shows a person now; an empty one changes nothing. */
  static void remember(Tx tx, long person, String name) {
    if (name.isBlank()) {
      return;
    }
    tx.handle()
        .createUpdate(
            """
            insert into person (id, name) values (:person, :name)
            on conflict (id) do update set name = excluded.name
            """)
        .bind("person", person)
        .bind("name", name)
        .execute();
  }
}
