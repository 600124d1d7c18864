package id.sswd.app;

import id.sswd.ask.AboutLibrary;
import id.sswd.ask.AskFeature;
import id.sswd.browse.BrowseFeature;
import id.sswd.browse.PublicationCards;
import id.sswd.browse.PublicationView;
import id.sswd.care.CareFeature;
import id.sswd.care.HelpLines;
import id.sswd.care.Recognizer;
import id.sswd.chat.ButtonTokens;
import id.sswd.chat.CommandSpec;
import id.sswd.chat.Decision;
import id.sswd.chat.Dispatcher;
import id.sswd.chat.Feature;
import id.sswd.chat.Mailing;
import id.sswd.chat.Notices;
import id.sswd.chat.ReplyCodec;
import id.sswd.chat.Round;
import id.sswd.chat.Routes;
import id.sswd.chat.StoredButtonTokens;
import id.sswd.community.AuditFeature;
import id.sswd.community.Communities;
import id.sswd.community.Community;
import id.sswd.community.CommunityFeature;
import id.sswd.community.CommunityRepository;
import id.sswd.community.LanguageFeature;
import id.sswd.community.Organizers;
import id.sswd.community.RoleFeature;
import id.sswd.community.Roles;
import id.sswd.community.SetUpFeature;
import id.sswd.follow.FollowFeature;
import id.sswd.help.HelpFeature;
import id.sswd.help.UnknownCommandView;
import id.sswd.note.DraftFeature;
import id.sswd.note.NoteFeature;
import id.sswd.privacy.Erasures;
import id.sswd.privacy.PrivacyFeature;
import id.sswd.report.ReportFeature;
import id.sswd.session.AnnounceFeature;
import id.sswd.session.SessionFeature;
import id.sswd.signup.AttendanceFeature;
import id.sswd.signup.Cards;
import id.sswd.signup.Consents;
import id.sswd.signup.Departure;
import id.sswd.signup.SignUpFeature;
import id.sswd.signup.SignUpSupplement;
import id.sswd.store.ButtonRepository;
import id.sswd.store.Database;
import id.sswd.store.Inbox;
import id.sswd.store.Outbox;
import id.sswd.telegram.Administrators;
import id.sswd.telegram.ApiFailure;
import id.sswd.telegram.BotApi;
import id.sswd.telegram.Connection;
import id.sswd.telegram.Endpoint;
import id.sswd.telegram.FileDownloads;
import id.sswd.telegram.Sender;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import id.sswd.topic.TopicFeature;
import id.sswd.topic.TopicTidings;
import id.sswd.topic.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The running bot. This is the only place that wires its parts; it starts and stops them in order.
 */
public final class Bot implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Bot.class);
  private static final Duration WORDS_EVERY = Duration.ofSeconds(5);
  private static final Duration INDEX_EVERY = Duration.ofSeconds(1);
  private static final Duration PURGE_EVERY = Duration.ofHours(1);
  private static final Duration ERASURES_EVERY = Duration.ofSeconds(10);
  private static final Duration LAST_REPLIES = Duration.ofMillis(1_500);

  private final BotApi api;
  private final Sender sender;
  private final Connection connection;
  private final Rounds rounds;
  private final Erasures erasures;
  private final List<CommandSpec> commands;

  private Bot(
      BotApi api,
      Sender sender,
      Connection connection,
      Rounds rounds,
      Erasures erasures,
      List<CommandSpec> commands) {
    this.api = api;
    this.sender = sender;
    this.connection = connection;
    this.rounds = rounds;
    this.erasures = erasures;
    this.commands = commands;
  }

  /** The commands of all features, in the order in which help lists them. */
  public List<CommandSpec> commands() {
    return commands;
  }

  /**
   * Starts to serve. Waits for Telegram to say who the bot is, however long it cannot be reached.
   *
   * @throws ApiFailure when Telegram does not know the token
   */
  public static Bot start(Knowledge knowledge, Endpoint endpoint, Clock clock)
      throws ApiFailure, InterruptedException {
    Database database = knowledge.database();
    Messages messages = new Messages();
    ReplyCodec codec = new ReplyCodec();
    Inbox inbox = new Inbox(clock);
    Outbox outbox = new Outbox(clock);
    BotApi api = new BotApi(endpoint);
    Connection.Identity identity = identify(api);
    LOG.info("this is @{}, over {}", identity.username(), endpoint.address());

    ButtonRepository buttons = new ButtonRepository(clock);
    ButtonTokens tokens = new StoredButtonTokens(buttons);
    Community.Founding founding =
        new Community.Founding("SSWD", Language.INDONESIAN, ZoneId.of("Asia/Jakarta"));
    CommunityRepository communityRows = new CommunityRepository();
    Communities communities =
        new Communities(database, communityRows, founding, identity::username, clock);
    communities.found();
    Administrators administrators = new Administrators(api);
    Roles roles = new Roles(database, administrators::contains, clock);
    PublicationCards cards = new PublicationCards(new PublicationView(messages), tokens);
    Cards sessionCards = new Cards(database, communityRows, tokens, messages, clock);
    Departure departure = new Departure(sessionCards, clock);
    Topics topics = new Topics(database, knowledge::read, clock);
    AnnounceFeature announce =
        new AnnounceFeature(
            database, communities, roles, tokens, outbox, sessionCards, messages, clock);
    FollowFeature follow =
        new FollowFeature(
            database,
            knowledge.storedQueries(),
            knowledge.library(),
            word -> "https://t.me/" + identity.username() + "?start=" + word,
            tokens,
            messages,
            clock);
    FeatureList features = new FeatureList();
    List<Feature> all =
        List.of(
            // First, because somebody in need is answered before anything else reads the message.
            new CareFeature(
                new Recognizer(),
                HelpLines.read(knowledge.settings().care().helpLines()),
                Set.of("tanya", "topik", "ikuti"),
                messages,
                clock),
            new HelpFeature(features::commands, messages),
            new BrowseFeature(knowledge.library(), tokens, messages),
            new CommunityFeature(database, communityRows, founding, tokens, messages, clock),
            new LanguageFeature(communityRows, roles, tokens, messages, clock),
            new SetUpFeature(database, communityRows, roles, outbox, tokens, messages, clock),
            new RoleFeature(roles, tokens, messages, clock),
            new AuditFeature(communityRows, roles, tokens, messages),
            new SignUpFeature(sessionCards, tokens, messages, clock),
            new AttendanceFeature(sessionCards, roles, tokens, messages, clock),
            new SessionFeature(
                database,
                communities,
                roles,
                tokens,
                sessionCards,
                new SignUpSupplement(tokens, messages, clock),
                messages,
                clock),
            announce,
            new TopicFeature(database, topics, roles, announce::begin, tokens, messages, clock),
            follow,
            new ReportFeature(database, roles, tokens, messages, clock),
            new NoteFeature(database, roles, new FileDownloads(api), tokens, messages, clock),
            new DraftFeature(
                database,
                knowledge.library(),
                new DraftFeature.Circle(
                    roles,
                    new Organizers(database, administrators::of),
                    communities,
                    communityRows),
                cards,
                new TopicTidings(communityRows, messages, clock),
                tokens,
                messages,
                clock),
            new PrivacyFeature(
                departure,
                new Consents(messages, clock),
                knowledge.library(),
                knowledge.settings().retention(),
                tokens,
                messages,
                clock),
            // Last, because it takes every message that speaks to the bot.
            new AskFeature(
                database,
                knowledge.asking(),
                knowledge.library(),
                cards,
                topics,
                new AboutLibrary(database, knowledge.library(), knowledge::find, messages, clock),
                tokens,
                communities::chosenLanguage,
                messages,
                clock));
    features.set(all);
    UnknownCommandView unknown = new UnknownCommandView(messages);
    Routes routes =
        new Routes(
            all,
            tokens,
            database,
            messages,
            (message, context, known) ->
                unknown
                    .reply(message, context, known)
                    .map(Decision::reply)
                    .orElse(Decision.NOTHING));
    Sender sender = new Sender(api, codec, database, outbox);
    Mailing mailing = new Mailing(outbox, codec);
    Dispatcher dispatcher =
        new Dispatcher(
            database, inbox, outbox, routes, communities, messages, mailing, sender::accept);
    Notices notices = new Notices(database, mailing, sender::accept);
    Erasures erasures =
        new Erasures(
            database,
            knowledge.settings().storage().data(),
            departure,
            knowledge.library(),
            knowledge.follower()::forgetDeleted,
            clock);
    // Before anything is sent: an old copy of the database can hold those who were erased since.
    // What this has to tell is sent with all that is still open.
    new Notices(database, mailing, rows -> {}).post(erasures::replay);
    sender.resume();
    Rounds rounds = new Rounds(rounds(all, inbox, outbox, buttons), notices);
    rounds.add("erasures", ERASURES_EVERY, erasures::record);
    rounds.add("followed words", FollowFeature.EVERY, follow::compare);
    rounds.add("lexicons", WORDS_EVERY, () -> knowledge.words().look());
    rounds.add("index", INDEX_EVERY, () -> knowledge.follower().catchUp());
    Connection connection =
        Connection.open(
            api,
            identity,
            database,
            inbox,
            dispatcher,
            features.commands(),
            new HealthFile(knowledge.settings().health(), clock)::touch,
            messages);
    return new Bot(api, sender, connection, rounds, erasures, features.commands());
  }

  /** What the features look at from time to time, and what has been kept long enough. */
  private static List<Round> rounds(
      List<Feature> features, Inbox inbox, Outbox outbox, ButtonRepository buttons) {
    List<Round> rounds =
        new ArrayList<>(features.stream().flatMap(feature -> feature.rounds().stream()).toList());
    rounds.add(
        new Round(
            "purge",
            PURGE_EVERY,
            (tx, out) -> {
              inbox.purge(tx);
              outbox.purge(tx);
              buttons.purge(tx);
            }));
    return rounds;
  }

  private static Connection.Identity identify(BotApi api) throws ApiFailure, InterruptedException {
    for (int failures = 0; ; failures++) {
      try {
        return Connection.identify(api);
      } catch (ApiFailure e) {
        if (e.code() == 401 || e.code() == 404) {
          throw e;
        }
        long pause = Math.min(500L << Math.min(failures, 6), 30_000);
        LOG.warn("Telegram cannot be reached yet ({}); next try in {} ms", e.code(), pause);
        Thread.sleep(pause);
      }
    }
  }

  /** Stops within five seconds: no new updates, then those in hand, then what is being sent. */
  @Override
  public void close() {
    rounds.close();
    connection.close();
    try {
      sender.drain(LAST_REPLIES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    sender.close();
    api.close();
    erasures.record();
  }

  /** Help lists the commands of all features, itself among them. */
  private static final class FeatureList {
    private List<Feature> features = List.of();

    void set(List<Feature> all) {
      features = all;
    }

    List<CommandSpec> commands() {
      return features.stream().flatMap(feature -> feature.commands().stream()).toList();
    }
  }
}
