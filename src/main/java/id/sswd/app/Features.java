package id.sswd.app;

import id.sswd.ask.AboutLibrary;
import id.sswd.ask.AskFeature;
import id.sswd.ask.Asking;
import id.sswd.ask.Rewording;
import id.sswd.browse.BrowseFeature;
import id.sswd.browse.PublicationCards;
import id.sswd.browse.PublicationView;
import id.sswd.care.CareFeature;
import id.sswd.care.HelpLines;
import id.sswd.chat.ButtonTokens;
import id.sswd.chat.CommandSpec;
import id.sswd.chat.Feature;
import id.sswd.chat.Standing;
import id.sswd.community.AuditFeature;
import id.sswd.community.Communities;
import id.sswd.community.Community;
import id.sswd.community.CommunityFeature;
import id.sswd.community.CommunityRepository;
import id.sswd.community.LanguageFeature;
import id.sswd.community.Organizers;
import id.sswd.community.RoleFeature;
import id.sswd.community.RoleLookup;
import id.sswd.community.Roles;
import id.sswd.community.SetUpFeature;
import id.sswd.follow.FollowFeature;
import id.sswd.help.HelpFeature;
import id.sswd.note.DraftFeature;
import id.sswd.note.NoteFeature;
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
import id.sswd.store.Database;
import id.sswd.store.Outbox;
import id.sswd.telegram.Administrators;
import id.sswd.telegram.BotApi;
import id.sswd.telegram.FileDownloads;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import id.sswd.topic.TopicFeature;
import id.sswd.topic.TopicTidings;
import id.sswd.topic.Topics;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that the bot can do: every feature with what it stands on, in the order in which they are
 * asked whether something is meant for them.
 */
final class Features {
  private final List<Feature> all;
  private final Communities communities;
  private final Roles roles;
  private final Departure departure;
  private final FollowFeature follow;

  /**
   * What features stand on.
   *
   * @param asking answers questions
   * @param username the bot's, without the at sign
   */
  record Ground(
      Knowledge knowledge,
      Asking asking,
      BotApi api,
      String username,
      Outbox outbox,
      ButtonTokens tokens,
      Messages messages,
      Clock clock) {}

  Features(Ground ground) {
    Knowledge knowledge = ground.knowledge();
    Database database = knowledge.database();
    BotApi api = ground.api();
    Outbox outbox = ground.outbox();
    ButtonTokens tokens = ground.tokens();
    Messages messages = ground.messages();
    Clock clock = ground.clock();
    Community.Founding founding =
        new Community.Founding("SSWD", Language.INDONESIAN, ZoneId.of("Asia/Jakarta"));
    CommunityRepository communityRows = new CommunityRepository();
    communities = new Communities(database, communityRows, founding, ground::username, clock);
    communities.found();
    Administrators administrators = new Administrators(api);
    roles = new Roles(database, lookup(administrators), clock);
    PublicationCards cards = new PublicationCards(new PublicationView(messages), tokens);
    Cards sessionCards = new Cards(database, communityRows, tokens, messages, clock);
    departure = new Departure(sessionCards, clock);
    Topics topics = new Topics(database, knowledge::read, clock);
    AnnounceFeature announce =
        new AnnounceFeature(
            database, communities, roles, tokens, outbox, sessionCards, messages, clock);
    follow =
        new FollowFeature(
            database,
            knowledge.storedQueries(),
            knowledge.library(),
            word -> "https://t.me/" + ground.username() + "?start=" + word,
            tokens,
            messages,
            clock);
    all =
        List.of(
            // First, because somebody in need is answered before anything else reads the message.
            new CareFeature(
                knowledge.needs(),
                HelpLines.read(knowledge.settings().care().helpLines()),
                Set.of("tanya", "topik", "ikuti"),
                messages,
                clock),
            new HelpFeature(this::commands, messages),
            new BrowseFeature(knowledge.library(), tokens, messages),
            new CommunityFeature(database, communityRows, founding, tokens, messages, clock),
            new LanguageFeature(communityRows, tokens, messages, clock),
            new SetUpFeature(database, communityRows, roles, outbox, tokens, messages, clock),
            new RoleFeature(tokens, messages, clock),
            new AuditFeature(communityRows, tokens, messages),
            new SignUpFeature(sessionCards, tokens, messages, clock),
            new AttendanceFeature(tokens, messages, clock),
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
            new ReportFeature(database, tokens, messages, clock),
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
                knowledge.settings(),
                tokens,
                messages,
                clock),
            // Last, because it takes every message that speaks to the bot.
            new AskFeature(
                database,
                ground.asking(),
                knowledge.writer().<Rewording>map(writer -> writer).orElse(Rewording.NONE),
                knowledge.library(),
                cards,
                topics,
                new AboutLibrary(database, knowledge.library(), knowledge::find, messages, clock),
                tokens,
                communities::chosenLanguage,
                messages,
                clock));
  }

  private static RoleLookup lookup(Administrators telegram) {
    return new RoleLookup() {
      @Override
      public boolean administers(long chat, long person) {
        return telegram.contains(chat, person);
      }

      @Override
      public Optional<Boolean> hasMember(long chat, long person) {
        return telegram.hasMember(chat, person);
      }
    };
  }

  List<Feature> all() {
    return all;
  }

  /** The commands of all features, in the order in which help lists them. */
  List<CommandSpec> commands() {
    return all.stream().flatMap(feature -> feature.commands().stream()).toList();
  }

  Communities communities() {
    return communities;
  }

  /** Who is trusted with what. */
  Standing standing() {
    return roles;
  }

  /** What becomes of the places of somebody who is erased. */
  Departure departure() {
    return departure;
  }

  FollowFeature follow() {
    return follow;
  }
}
