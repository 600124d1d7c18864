package id.sswd.community;

import id.sswd.store.Database;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * All who organize a community: those who were made organizers, and the administrators of its
 * groups. It asks Telegram, so it is never called inside a transaction.
 */
public final class Organizers {
  private final Database database;
  private final AdministratorList telegram;
  private final RoleRepository roles = new RoleRepository();
  private final GroupRepository groups = new GroupRepository();

  public Organizers(Database database, AdministratorList telegram) {
    this.database = database;
    this.telegram = telegram;
  }

  /** Their Telegram ids; those who were given the role first. */
  public Set<Long> of(long community) {
    Set<Long> all = new LinkedHashSet<>();
    database.read(tx -> roles.holders(tx, community)).stream()
        .filter(holder -> holder.role() == Role.ORGANIZER)
        .forEach(holder -> all.add(holder.person()));
    database
        .read(tx -> groups.of(tx, community))
        .forEach(group -> all.addAll(telegram.of(group.chat())));
    return all;
  }
}
