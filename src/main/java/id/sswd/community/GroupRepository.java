package id.sswd.community;

import id.sswd.store.Tx;
import java.time.Instant;
import java.util.List;

/** The groups of a community, and their topics as far as the bot knows them. */
final class GroupRepository {
  /** The community's groups in which the bot is present, the oldest first. */
  List<Group> of(Tx tx, long community) {
    return tx.handle()
        .createQuery(
            """
            select id, title from chat where community_id = :community and present = 1 and kind = 'group'
            order by joined_at, id
            """)
        .bind("community", community)
        .map(
            (row, context) ->
                new Group(row.getLong("id"), row.getString("title"), topics(tx, row.getLong("id"))))
        .list();
  }

  private static List<Group.Topic> topics(Tx tx, long chat) {
    return tx.handle()
        .createQuery("select topic, title from chat_topic where chat = :chat order by topic")
        .bind("chat", chat)
        .map((row, context) -> new Group.Topic(row.getInt("topic"), row.getString("title")))
        .list();
  }

  /** Whether the topic is known under this title; an empty title tells nothing new. */
  boolean knowsTopic(Tx tx, long chat, int topic, String title) {
    return tx.handle()
        .createQuery("select title from chat_topic where chat = :chat and topic = :topic")
        .bind("chat", chat)
        .bind("topic", topic)
        .mapTo(String.class)
        .findOne()
        .filter(known -> title.isEmpty() || title.equals(known))
        .isPresent();
  }

  void noteTopic(Tx tx, long chat, int topic, String title, Instant now) {
    tx.handle()
        .createUpdate(
            """
            insert into chat_topic (chat, topic, title, seen_at) values (:chat, :topic, :title, :now)
            on conflict (chat, topic) do update set title = excluded.title, seen_at = excluded.seen_at
            """)
        .bind("chat", chat)
        .bind("topic", topic)
        .bind("title", title)
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /** The groups that belong to a community, present or not. */
  int count(Tx tx, long community) {
    return tx.handle()
        .createQuery("select count(*) from chat where community_id = :community")
        .bind("community", community)
        .mapTo(Integer.class)
        .one();
  }

  /** The group belongs to another community from now on. */
  void move(Tx tx, long chat, long community) {
    tx.handle()
        .createUpdate("update chat set community_id = :community where id = :chat")
        .bind("community", community)
        .bind("chat", chat)
        .execute();
  }

  /** A community that has lost its last group is not offered to anybody any more. */
  void forgetMembers(Tx tx, long community) {
    tx.handle()
        .createUpdate("delete from community_member where community_id = :community")
        .bind("community", community)
        .execute();
    tx.handle()
        .createUpdate(
            "update person set current_community = null where current_community = :community")
        .bind("community", community)
        .execute();
  }

  /** A group has a new id; what is known there under the new id stays. */
  void migrate(Tx tx, long oldChat, long newChat) {
    tx.handle()
        .createUpdate(
            """
            insert into chat_topic (chat, topic, title, seen_at)
            select :new, topic, title, seen_at from chat_topic where chat = :old
            on conflict (chat, topic) do nothing
            """)
        .bind("old", oldChat)
        .bind("new", newChat)
        .execute();
    tx.handle()
        .createUpdate("delete from chat_topic where chat = :old and :old <> :new")
        .bind("old", oldChat)
        .bind("new", newChat)
        .execute();
  }
}
