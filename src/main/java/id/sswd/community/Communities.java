package id.sswd.community;

import id.sswd.chat.ChatRef;
import id.sswd.chat.Context;
import id.sswd.chat.Contexts;
import id.sswd.chat.Incoming;
import id.sswd.chat.Person;
import id.sswd.chat.Place;
import id.sswd.store.Database;
import id.sswd.store.Tx;
import id.sswd.text.Language;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tells the community an incoming belongs to. A group that speaks before it was registered is
 * registered here, and who speaks in a group has that community as their current one in private.
 */
public final class Communities implements Contexts {
  /** How long a note of a person's presence stays fresh: it need not be written at each message. */
  private static final Duration FRESH = Duration.ofDays(1);

  private final Database database;
  private final CommunityRepository repository;
  private final PersonRepository persons = new PersonRepository();
  private final GroupRepository groups = new GroupRepository();
  private final Community.Founding founding;
  private final Supplier<String> botUsername;
  private final Clock clock;

  public Communities(
      Database database,
      CommunityRepository repository,
      Community.Founding founding,
      Supplier<String> botUsername,
      Clock clock) {
    this.database = database;
    this.repository = repository;
    this.founding = founding;
    this.botUsername = botUsername;
    this.clock = clock;
  }

  /**
   * Makes sure that the shared shelf and the first community exist; to be called at every start.
   */
  public void found() {
    database.useTransaction(tx -> repository.found(tx, founding, clock.instant()));
  }

  @Override
  public Context of(Incoming incoming) {
    return switch (incoming) {
      case Incoming.Message message -> at(message.place(), message.from());
      case Incoming.Press press -> at(press.place(), press.from());
      case Incoming.Inline inline -> inPrivate(inline.from());
      case Incoming.BotMembership change ->
          change.place().isPrivate()
              ? inPrivate(change.from())
              : context(registered(change.place().ref().chat()));
      case Incoming.Migration migration ->
          context(find(migration.newChat()).orElseGet(() -> registered(migration.oldChat())));
    };
  }

  /** The language that a person has chosen, where it is theirs to choose: not in groups. */
  public Optional<Language> chosenLanguage(Incoming incoming) {
    boolean own =
        switch (incoming) {
          case Incoming.Message message -> message.place().isPrivate();
          case Incoming.Press press -> press.place().isPrivate();
          case Incoming.Inline inline -> true;
          case Incoming.BotMembership change -> false;
          case Incoming.Migration migration -> false;
        };
    return own
        ? choice(incoming.from()).flatMap(PersonRepository.Choice::language)
        : Optional.empty();
  }

  private Context at(Place place, Person person) {
    return switch (place.kind()) {
      case PRIVATE -> inPrivate(person);
      case CHANNEL -> context(registered(place.ref().chat()));
      case GROUP -> inGroup(place, person);
    };
  }

  private Context inGroup(Place place, Person person) {
    Community community =
        find(place.ref().chat())
            .orElseGet(
                () ->
                    database.inTransaction(
                        tx -> {
                          repository.attach(
                              tx, place.ref().chat(), place.title(), founding, clock.instant());
                          return repository
                              .ofChat(tx, place.ref().chat())
                              .orElseGet(() -> first(tx));
                        }));
    notice(person, community);
    noteTopic(place);
    return context(community);
  }

  private void notice(Person person, Community community) {
    Instant now = clock.instant();
    boolean known =
        database.<Boolean>read(
            tx ->
                persons
                        .seen(tx, person.id(), community.id())
                        .filter(seen -> seen.isAfter(now.minus(FRESH)))
                        .isPresent()
                    && persons
                        .choice(tx, person.id())
                        .flatMap(PersonRepository.Choice::community)
                        .filter(current -> current == community.id())
                        .isPresent());
    if (!known) {
      database.useTransaction(tx -> persons.see(tx, person.id(), community.id(), now));
    }
  }

  private void noteTopic(Place place) {
    ChatRef ref = place.ref();
    if (ref.topic() == 0
        || database.<Boolean>read(
            tx -> groups.knowsTopic(tx, ref.chat(), ref.topic(), place.topicTitle()))) {
      return;
    }
    database.useTransaction(
        tx -> groups.noteTopic(tx, ref.chat(), ref.topic(), place.topicTitle(), clock.instant()));
  }

  /** The communities in whose groups a person was seen, the latest first. */
  public List<Community> ofPerson(long person) {
    return database.read(tx -> persons.of(tx, person));
  }

  private Context inPrivate(Person person) {
    Optional<PersonRepository.Choice> choice = choice(person);
    Community community =
        database.read(
            tx ->
                choice
                    .flatMap(PersonRepository.Choice::community)
                    .flatMap(id -> repository.find(tx, id))
                    .orElseGet(() -> first(tx)));
    Language language =
        choice
            .flatMap(PersonRepository.Choice::language)
            .orElseGet(
                () ->
                    person.languageTag().isBlank()
                        ? community.language()
                        : Language.ofTag(person.languageTag()));
    return new Context(
        community.id(), community.name(), language, community.zone(), botUsername.get());
  }

  private Optional<PersonRepository.Choice> choice(Person person) {
    return database.read(tx -> persons.choice(tx, person.id()));
  }

  private Optional<Community> find(long chat) {
    return database.read(tx -> repository.ofChat(tx, chat));
  }

  private Community registered(long chat) {
    return database.read(tx -> repository.ofChat(tx, chat).orElseGet(() -> first(tx)));
  }

  private Community first(Tx tx) {
    return repository
        .find(tx, Community.FIRST)
        .orElseGet(
            () ->
                new Community(
                    Community.FIRST, founding.name(), founding.language(), founding.zone()));
  }

  private Context context(Community community) {
    return new Context(
        community.id(),
        community.name(),
        community.language(),
        community.zone(),
        botUsername.get());
  }
}
