package id.sswd.community;

import id.sswd.store.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Roles that were given; administrators of groups are not here, Telegram knows them. */
final class RoleRepository {
  /** Somebody with a role. */
  record Holder(long person, String name, Role role) {}

  /** Gives a person a role in a community, instead of the one they had. */
  void grant(Tx tx, long community, long person, String name, Role role, Instant now) {
    tx.handle()
        .createUpdate(
            """
            insert into organizer (community_id, person_id, role, granted_at)
            values (:community, :person, :role, :now)
            on conflict (community_id, person_id) do update set role = excluded.role, granted_at = excluded.granted_at
            """)
        .bind("community", community)
        .bind("person", person)
        .bind("role", role.key())
        .bind("now", now.toEpochMilli())
        .execute();
    PersonRepository.remember(tx, person, name);
  }

  /** Takes a person's role back; false where they had none. */
  boolean revoke(Tx tx, long community, long person) {
    return tx.handle()
            .createUpdate(
                "delete from organizer where community_id = :community and person_id = :person")
            .bind("community", community)
            .bind("person", person)
            .execute()
        > 0;
  }

  Optional<Role> roleOf(Tx tx, long community, long person) {
    return tx.handle()
        .createQuery(
            "select role from organizer where community_id = :community and person_id = :person")
        .bind("community", community)
        .bind("person", person)
        .mapTo(String.class)
        .findOne()
        .flatMap(Role::ofKey);
  }

  /** Everybody with a role, in the order in which the roles were given. */
  List<Holder> holders(Tx tx, long community) {
    return tx.handle()
        .createQuery(
            """
            select o.person_id, coalesce(p.name, '') as name, o.role
            from organizer o left join person p on p.id = o.person_id
            where o.community_id = :community order by o.granted_at, o.person_id
            """)
        .bind("community", community)
        .map(
            (row, context) ->
                new Holder(
                    row.getLong("person_id"),
                    row.getString("name"),
                    Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT))))
        .list();
  }

  /** Communities in which the person was made an organizer. */
  List<Long> organizedBy(Tx tx, long person) {
    return tx.handle()
        .createQuery(
            "select community_id from organizer where person_id = :person and role = 'organizer'")
        .bind("person", person)
        .mapTo(Long.class)
        .list();
  }
}
