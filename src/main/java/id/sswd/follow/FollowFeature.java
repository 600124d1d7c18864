package id.sswd.follow;

import id.sswd.chat.Button;
import id.sswd.chat.ButtonTokens;
import id.sswd.chat.ChatRef;
import id.sswd.chat.CommandSpec;
import id.sswd.chat.Context;
import id.sswd.chat.Decision;
import id.sswd.chat.Feature;
import id.sswd.chat.Incoming;
import id.sswd.chat.Reply;
import id.sswd.chat.Round;
import id.sswd.library.Library;
import id.sswd.search.StoredQueries;
import id.sswd.store.Database;
import id.sswd.store.Tx;
import id.sswd.text.Excerpt;
import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** {@code /ikuti}: words whose next publication a person wishes to hear of. */
public final class FollowFeature implements Feature {
  /** How often new publications are looked for, and followers told. */
  public static final Duration EVERY = Duration.ofSeconds(5);

  private static final String NAME = "follow";
  private static final CommandSpec FOLLOW = CommandSpec.inPrivate("ikuti", "follow");
  private static final int MOST = 20;
  private static final int LONGEST = 80;
  private static final int LABEL = 40;

  private final FollowRepository repository = new FollowRepository();
  private final StoredQueries queries;
  private final Followers followers;
  private final ButtonTokens tokens;
  private final Messages messages;
  private final Clock clock;

  /**
   * A feature that follows.
   *
   * @param startLink makes an address of a word for {@code /start}
   */
  public FollowFeature(
      Database database,
      StoredQueries queries,
      Library library,
      UnaryOperator<String> startLink,
      ButtonTokens tokens,
      Messages messages,
      Clock clock) {
    this.queries = queries;
    this.followers = new Followers(database, queries, library, startLink, messages, clock);
    this.tokens = tokens;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<CommandSpec> commands() {
    return List.of(FOLLOW);
  }

  @Override
  public Decision onCommand(CommandSpec command, Incoming.Message message, Context context) {
    if (!message.place().isPrivate()) {
      return say("follow.in-private", message, context, context.botUsername());
    }
    String words =
        message
            .command()
            .map(Incoming.CommandCall::arguments)
            .orElse("")
            .strip()
            .replaceAll("\\s+", " ")
            .toLowerCase(Locale.ROOT);
    long person = message.from().id();
    if (words.isEmpty()) {
      return (tx, out) -> out.add(list(tx, person, context, Html.EMPTY));
    }
    if (words.length() > LONGEST) {
      return say("follow.too-long", message, context, LONGEST);
    }
    if (!queries.canMatch(words)) {
      return say("follow.says-nothing", message, context, words);
    }
    return (tx, out) -> {
      if (repository.of(tx, person, context.community()).size() >= MOST) {
        say("follow.too-many", message, context, MOST).decide(tx, out);
        return;
      }
      boolean added =
          repository.add(
              tx, person, context.community(), words, context.language(), clock.instant());
      String key = added ? "follow.added" : "follow.already";
      out.add(list(tx, person, context, messages.html(context.language(), key, words)));
    };
  }

  private Reply.Text list(Tx tx, long person, Context context, Html first) {
    String token = tokens.issue(tx, NAME, NAME, person);
    return list(tx, person, context, first, token);
  }

  private Reply.Text list(Tx tx, long person, Context context, Html first, String token) {
    Language language = context.language();
    List<Follow> followed = repository.of(tx, person, context.community());
    int days = repository.everyDays(tx, person).orElse((int) Followers.USUAL.toDays());
    List<Html> lines = new ArrayList<>();
    if (!first.isEmpty()) {
      lines.add(first);
    }
    List<List<Button>> rows = new ArrayList<>();
    if (followed.isEmpty()) {
      lines.add(messages.html(language, "follow.none"));
    } else {
      lines.add(
          messages.html(
              language, days == 0 ? "follow.list-at-once" : "follow.list", followed.size()));
      for (Follow follow : followed) {
        lines.add(Html.text("• " + follow.words()));
        rows.add(
            List.of(
                new Button.Press(
                    "✖️ " + Excerpt.head(follow.words(), LABEL),
                    ButtonTokens.data(token, "stop", follow.id()))));
      }
      String key = days == 0 ? "follow.button-weekly" : "follow.button-at-once";
      rows.add(
          List.of(
              new Button.Press(
                  messages.plain(language, key),
                  ButtonTokens.data(token, "every", days == 0 ? Followers.USUAL.toDays() : 0))));
    }
    return Reply.Text.of(ChatRef.of(person), Html.join(Html.NEW_LINE, lines)).withButtons(rows);
  }

  @Override
  public Decision onPress(ButtonTokens.Call call, Incoming.Press press, Context context) {
    long person = press.from().id();
    long number = call.argument().matches("\\d{1,18}") ? Long.parseLong(call.argument()) : -1;
    return (tx, out) -> {
      if (call.verb().equals("stop")) {
        repository.remove(tx, number, person);
      } else if (number == 0 || number == Followers.USUAL.toDays()) {
        repository.choose(tx, person, (int) number);
      }
      Reply.Text shown = list(tx, person, context, Html.EMPTY, call.token());
      out.add(new Reply.Edit(press.place().ref(), press.message(), shown.text(), shown.buttons()));
      out.add(Reply.PopUp.silent(press.callback()));
    };
  }

  /**
   * Compares new publications with what is followed; it takes its time, outside of transactions.
   */
  public void compare() {
    followers.compare();
  }

  @Override
  public List<Round> rounds() {
    return followers.rounds();
  }

  private Decision say(String key, Incoming.Message message, Context context, Object... values) {
    return Decision.reply(
        Reply.Text.of(message.place().ref(), messages.html(context.language(), key, values))
            .answering(message.id()));
  }
}
