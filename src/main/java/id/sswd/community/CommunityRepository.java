package id.sswd.community;

import id.sswd.library.Publication;
import id.sswd.store.Tx;
import id.sswd.text.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Communities and their chats. */
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

  public Optional<Community> find(Tx tx, long id) {
    return tx.statements()
        .first(
            "select id, name, language, time_zone from community where id = ?",
            CommunityRepository::community,
            id);
  }

  public Optional<Community> ofChat(Tx tx, long chat) {
    return tx.statements()
        .first(
            """
            select c.id, c.name, c.language, c.time_zone
            from chat join community c on c.id = chat.community_id where chat.id = ?
            """,
            CommunityRepository::community,
            chat);
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

  void setLanguage(Tx tx, long community, Language language) {
    tx.handle()
        .createUpdate("update community set language = :language where id = :community")
        .bind("language", language.tag())
        .bind("community", community)
        .execute();
  }

  void setZone(Tx tx, long community, ZoneId zone) {
    tx.handle()
        .createUpdate("update community set time_zone = :zone where id = :community")
        .bind("zone", zone.getId())
        .bind("community", community)
        .execute();
  }

  void rename(Tx tx, long community, String name) {
    tx.handle()
        .createUpdate("update community set name = :name where id = :community")
        .bind("name", name)
        .bind("community", community)
        .execute();
  }

  static Community community(ResultSet row) throws SQLException {
    return new Community(
        row.getLong("id"),
        row.getString("name"),
        Language.ofTag(row.getString("language")),
        ZoneId.of(row.getString("time_zone")));
  }
}
