package id.sswd.community;

import id.sswd.chat.Person;
import id.sswd.chat.Place;
import id.sswd.chat.Standing;
import id.sswd.chat.Who;
import id.sswd.store.Database;
import id.sswd.store.Tx;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who may do what in a community: those who were given a role, and the administrators of its
 * groups, who count as organizers. The questions may go to Telegram, so they are never asked inside
 * a transaction.
 */
public final class Roles implements Standing {
  private final Database database;
  private final RecentAdministrators administrators;
  private final boolean anew;
  private final RoleRepository repository = new RoleRepository();
  private final GroupRepository groups = new GroupRepository();
  private final PersonRepository persons = new PersonRepository();

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
    return role(community, person).filter(Role.ORGANIZER::equals).isPresent()
        || groups(community).stream().anyMatch(group -> administers(group.chat(), person));
  }

  /** Whether the person may write a session's notes: whoever was given any role. */
  public boolean mayTakeNotes(long community, long person) {
    return role(community, person).isPresent() || mayOrganize(community, person);
  }

  @Override
  public Optional<Held> held(Who who, long community, Person person, Place place) {
    if (role(community, person.id()).filter(role -> suffices(role, who)).isPresent()) {
      return Optional.of(new Held(who, community, person.id(), OptionalLong.empty()));
    }
    return groups(community).stream()
        .map(Group::chat)
        .filter(
            chat ->
                who == Who.MEMBER
                    ? isMember(chat, community, person, place)
                    : administers(chat, person, place))
        .findFirst()
        .map(chat -> new Held(who, community, person.id(), OptionalLong.of(chat)));
  }

  private boolean administers(long chat, Person person, Place place) {
    return person.isAnonymousAdministrator()
        ? chat == place.ref().chat()
        : administrators.ask(chat, person.id());
  }

  /** Whoever speaks in the group is in it; where Telegram does not tell, who was seen there is. */
  private boolean isMember(long chat, long community, Person person, Place place) {
    return chat == place.ref().chat()
        || administrators
            .hasMember(chat, person.id())
            .orElseGet(
                () -> database.read(tx -> persons.seen(tx, person.id(), community)).isPresent());
  }

  @Override
  public boolean stillHeld(Tx tx, Held held) {
    return held.group().isPresent()
        ? groups.of(tx, held.community()).stream()
            .anyMatch(group -> group.chat() == held.group().getAsLong())
        : repository
            .roleOf(tx, held.community(), held.person())
            .filter(role -> suffices(role, held.who()))
            .isPresent();
  }

  private static boolean suffices(Role role, Who who) {
    return switch (who) {
      case EVERYBODY, PERSON, SELF, MEMBER, NOTE_TAKER -> true;
      case MODERATOR -> role == Role.MODERATOR || role == Role.ORGANIZER;
      case SELF_OR_ORGANIZER, ORGANIZER, ORGANIZER_OR_ANONYMOUS -> role == Role.ORGANIZER;
    };
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
