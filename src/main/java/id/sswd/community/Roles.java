package id.sswd.community;

import id.sswd.store.Database;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Who may do what in a community: those who were given a role, and the administrators of its
 * groups, who count as organizers. The questions may go to Telegram, so they are never asked inside
 * a transaction.
 */
public final class Roles {
  /**
   * The account under which Telegram shows an administrator who stays anonymous in their group; in
   * private chats and presses it never appears.
   */
  static final long ANONYMOUS_ADMINISTRATOR = 1_087_968_824L;

  private final Database database;
  private final RecentAdministrators administrators;
  private final boolean anew;
  private final RoleRepository repository = new RoleRepository();
  private final GroupRepository groups = new GroupRepository();

  /**
   * @param telegram says who administers a group
   */
  public Roles(Database database, RoleLookup telegram, Clock clock) {
    this(database, new RecentAdministrators(telegram, clock), false);
  }

  private Roles(Database database, RecentAdministrators administrators, boolean anew) {
    this.database = database;
    this.administrators = administrators;
    this.anew = anew;
  }

  /**
   * The same questions, each put to Telegram anew: for whatever changes something. Without this an
   * answer can be a minute old.
   */
  public Roles anew() {
    return new Roles(database, administrators, true);
  }

  /** Whether the person may announce and change sessions, give roles and change settings. */
  public boolean mayOrganize(long community, long person) {
    return person == ANONYMOUS_ADMINISTRATOR
        || role(community, person).filter(Role.ORGANIZER::equals).isPresent()
        || groups(community).stream().anyMatch(group -> administers(group.chat(), person));
  }

  /** Whether the person may lead a session: moderators and organizers. */
  public boolean mayModerate(long community, long person) {
    return role(community, person).filter(Role.MODERATOR::equals).isPresent()
        || mayOrganize(community, person);
  }

  /** Whether the person may write a session's notes: whoever was given any role. */
  public boolean mayTakeNotes(long community, long person) {
    return role(community, person).isPresent() || mayOrganize(community, person);
  }

  /**
   * The community's groups for which the person may decide: all for an organizer of the community,
   * else those that they administer.
   */
  public List<Group> groupsOf(long community, long person) {
    List<Group> all = groups(community);
    return role(community, person).filter(Role.ORGANIZER::equals).isPresent()
        ? all
        : all.stream().filter(group -> administers(group.chat(), person)).toList();
  }

  /** The community's groups in which the bot is present. */
  public List<Group> groups(long community) {
    return database.read(tx -> groups.of(tx, community));
  }

  private Optional<Role> role(long community, long person) {
    return database.read(tx -> repository.roleOf(tx, community, person));
  }

  private boolean administers(long chat, long person) {
    return anew ? administrators.ask(chat, person) : administrators.administers(chat, person);
  }
}
