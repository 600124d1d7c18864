package id.sswd.community;

import id.sswd.library.Publication;
import id.sswd.store.Tx;
import id.sswd.text.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Communities, their chats, and who has been seen where. */
public final class CommunityRepository {
  /** The shared shelf and the first community, where they are not there yet. */
  void found(Tx tx, Community.Founding founding, Instant now) {
    insert(tx, Publication.SHARED, founding, now);
    insert(tx, Community.FIRST, founding, now);
  }

  private static void insert(Tx tx, long id, Community.Founding founding, Instant now) {
    tx.handle()
        .createUpdate(
            """
            insert into community (id, name, language, time_zone, created_at)
            values (:id, :name, :language, :zone, :now)
            on conflict (id) do nothing
            """)
        .bind("id", id)
        .bind("name", founding.name())
        .bind("language", founding.language().tag())
        .bind("zone", founding.zone().getId())
        .bind("now", now.toEpochMilli())
        .execute();
  }

  Optional<Community> find(Tx tx, long id) {
    return tx.handle()
        .createQuery("select id, name, language, time_zone from community where id = :id")
        .bind("id", id)
        .map(CommunityRepository::community)
        .findOne();
  }

  Optional<Community> ofChat(Tx tx, long chat) {
    return tx.handle()
        .createQuery(
            """
            select c.id, c.name, c.language, c.time_zone
            from chat join community c on c.id = chat.community_id where chat.id = :chat
            """)
        .bind("chat", chat)
        .map(CommunityRepository::community)
        .findOne();
  }

  /**
   * Registers a group as present. One that was never seen joins the first community while that has
   * no chats, else it founds its own. Returns whether the bot was not present before.
   */
  boolean attach(Tx tx, long chat, String title, Community.Founding founding, Instant now) {
    Optional<Boolean> present =
        tx.handle()
            .createQuery("select present from chat where id = :chat")
            .bind("chat", chat)
            .mapTo(Boolean.class)
            .findOne();
    if (present.isPresent()) {
      tx.handle()
          .createUpdate("update chat set present = 1, title = :title where id = :chat")
          .bind("title", title)
          .bind("chat", chat)
          .execute();
      return !present.get();
    }
    tx.handle()
        .createUpdate(
            """
            insert into chat (id, community_id, kind, title, present, joined_at)
            values (:chat, :community, 'group', :title, 1, :now)
            """)
        .bind("chat", chat)
        .bind("community", hasChats(tx) ? newCommunity(tx, title, founding, now) : Community.FIRST)
        .bind("title", title)
        .bind("now", now.toEpochMilli())
        .execute();
    return true;
  }

  private static boolean hasChats(Tx tx) {
    return tx.handle()
            .createQuery("select count(*) from chat where community_id = :first")
            .bind("first", Community.FIRST)
            .mapTo(Long.class)
            .one()
        > 0;
  }

  private static long newCommunity(Tx tx, String title, Community.Founding founding, Instant now) {
    return tx.handle()
        .createQuery(
            """
            insert into community (name, language, time_zone, created_at)
            values (:name, :language, :zone, :now) returning id
            """)
        .bind("name", title.isBlank() ? founding.name() : title)
        .bind("language", founding.language().tag())
        .bind("zone", founding.zone().getId())
        .bind("now", now.toEpochMilli())
        .mapTo(Long.class)
        .one();
  }

  void leave(Tx tx, long chat) {
    tx.handle()
        .createUpdate("update chat set present = 0 where id = :chat")
        .bind("chat", chat)
        .execute();
  }

  /**
   * The group's row moves to its new id; where the new id has been registered in the meantime, it
   * takes over the old community.
   */
  void migrate(Tx tx, long oldChat, long newChat) {
    int known =
        tx.handle()
            .createUpdate(
                """
                update chat set community_id = (select community_id from chat where id = :old)
                where id = :new and exists (select 1 from chat where id = :old)
                """)
            .bind("old", oldChat)
            .bind("new", newChat)
            .execute();
    tx.handle()
        .createUpdate(
            known > 0
                ? "delete from chat where id = :old and id <> :new"
                : "update chat set id = :new where id = :old")
        .bind("old", oldChat)
        .bind("new", newChat)
        .execute();
  }

  /** What a person has chosen; empty where there is nothing. */
  Optional<Choice> choice(Tx tx, long person) {
    return tx.handle()
        .createQuery("select language, current_community from person where id = :person")
        .bind("person", person)
        .map((row, context) -> choice(row))
        .findOne();
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

  /** Changes a community's language and writes down who did. */
  void setLanguage(Tx tx, long community, Language language, long person, Instant now) {
    tx.handle()
        .createUpdate("update community set language = :language where id = :community")
        .bind("language", language.tag())
        .bind("community", community)
        .execute();
    tx.handle()
        .createUpdate(
            """
            insert into audit (community_id, person_id, action, detail, at)
            values (:community, :person, 'language', :language, :now)
            """)
        .bind("community", community)
        .bind("person", person)
        .bind("language", language.tag())
        .bind("now", now.toEpochMilli())
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
        .map(CommunityRepository::community)
        .list();
  }

  private static Community community(ResultSet row, StatementContext context) throws SQLException {
    return new Community(
        row.getLong("id"),
        row.getString("name"),
        Language.ofTag(row.getString("language")),
        ZoneId.of(row.getString("time_zone")));
  }

  /** What a person has chosen for themselves. */
  record Choice(Optional<Language> language, Optional<Long> community) {}
}
