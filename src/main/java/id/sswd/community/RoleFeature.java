package id.sswd.community;

import id.sswd.chat.Button;
import id.sswd.chat.ButtonTokens;
import id.sswd.chat.ChatRef;
import id.sswd.chat.CommandSpec;
import id.sswd.chat.Context;
import id.sswd.chat.Decision;
import id.sswd.chat.Feature;
import id.sswd.chat.Incoming;
import id.sswd.chat.Person;
import id.sswd.chat.Reply;
import id.sswd.store.Tx;
import id.sswd.text.Excerpt;
import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Roles are given and taken back. As an answer to somebody's message the command is about that
 * person; alone it lists who has a role.
 */
public final class RoleFeature implements Feature {
  private static final String NAME = "role";
  private static final String NONE = "none";
  private static final CommandSpec ROLE =
      new CommandSpec(
          "peran", "role", Set.of(CommandSpec.Scope.PRIVATE, CommandSpec.Scope.ORGANIZERS));

  /** The community and the person that a button is about, and the person's name. */
  private static final Pattern SUBJECT =
      Pattern.compile("(\\d{1,18}):(\\d{1,18}):(.*)", Pattern.DOTALL);

  private static final int LONGEST_NAME = 60;

  private final RoleRepository repository = new RoleRepository();
  private final AuditRepository audit = new AuditRepository();
  private final ButtonTokens tokens;
  private final Messages messages;
  private final Clock clock;

  public RoleFeature(ButtonTokens tokens, Messages messages, Clock clock) {
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
    return List.of(ROLE);
  }

  @Override
  public Decision onCommand(CommandSpec command, Incoming.Message message, Context context) {
    Language language = context.language();
    Optional<Person> meant = meant(message);
    if (meant.isPresent()) {
      return (tx, out) ->
          out.add(choose(tx, message.place().ref(), context.community(), meant.get(), language));
    }
    if (message.replyTo().isPresent() && !message.place().isPrivate()) {
      return Decision.reply(
          Reply.Text.of(message.place().ref(), messages.html(language, "community.role-nobody"))
              .answering(message.id()));
    }
    return (tx, out) -> out.add(list(tx, message.place().ref(), context));
  }

  /** Whose message the command answers; nobody where it is the bot's or Telegram does not tell. */
  private static Optional<Person> meant(Incoming.Message message) {
    return message
        .replyTo()
        .filter(replied -> !replied.byThisBot() && replied.author().isPresent())
        .filter(
            replied -> replied.author().getAsLong() != id.sswd.chat.Person.ANONYMOUS_ADMINISTRATOR)
        .map(
            replied ->
                new Person(
                    replied.author().getAsLong(), replied.authorName(), Optional.empty(), ""));
  }

  private Reply list(Tx tx, ChatRef chat, Context context) {
    Language language = context.language();
    List<RoleRepository.Holder> holders = repository.holders(tx, context.community());
    List<Html> lines = new ArrayList<>();
    lines.add(messages.html(language, "community.role-list", context.communityName()));
    List<List<Button>> rows = new ArrayList<>();
    for (RoleRepository.Holder holder : holders) {
      lines.add(
          messages.html(
              language, "community.role-line", holder.name(), name(holder.role(), language)));
      String token = token(tx, chat, context.community(), holder.person(), holder.name());
      rows.add(
          List.of(
              new Button.Press(
                  "✏️ " + Excerpt.head(holder.name(), 40), ButtonTokens.data(token, "pick"))));
    }
    lines.add(messages.html(language, "community.role-how"));
    return Reply.Text.of(chat, Html.join(Html.NEW_LINE, lines)).withButtons(rows);
  }

  private Reply choose(Tx tx, ChatRef chat, long community, Person person, Language language) {
    String token = token(tx, chat, community, person.id(), person.name());
    return Reply.Text.of(chat, words(tx, community, person.id(), person.name(), language))
        .withButtons(choices(token, language));
  }

  private String token(Tx tx, ChatRef chat, long community, long person, String name) {
    String subject = community + ":" + person + ":" + Excerpt.head(name, LONGEST_NAME);
    return tokens.issue(tx, NAME, subject, chat.chat());
  }

  private Html words(Tx tx, long community, long person, String name, Language language) {
    return repository
        .roleOf(tx, community, person)
        .map(role -> messages.html(language, "community.role-is", name, name(role, language)))
        .orElseGet(() -> messages.html(language, "community.role-is-none", name));
  }

  private List<List<Button>> choices(String token, Language language) {
    List<List<Button>> rows = new ArrayList<>();
    for (Role role : Role.values()) {
      rows.add(
          List.of(
              new Button.Press(name(role, language), ButtonTokens.data(token, "set", role.key()))));
    }
    rows.add(
        List.of(
            new Button.Press(
                messages.plain(language, "community.role-take-back"),
                ButtonTokens.data(token, "set", NONE))));
    return rows;
  }

  private String name(Role role, Language language) {
    return messages.plain(language, "community.role." + role.key());
  }

  @Override
  public OptionalLong communityOf(
      Tx tx, ButtonTokens.Call call, Incoming.Press press, Context context) {
    Matcher subject = SUBJECT.matcher(call.subject());
    return subject.matches()
        ? OptionalLong.of(Long.parseLong(subject.group(1)))
        : OptionalLong.empty();
  }

  @Override
  public Decision onPress(ButtonTokens.Call call, Incoming.Press press, Context context) {
    Language language = context.language();
    Matcher subject = SUBJECT.matcher(call.subject());
    if (!subject.matches()) {
      return Decision.reply(Reply.PopUp.silent(press.callback()));
    }
    long community = Long.parseLong(subject.group(1));
    long person = Long.parseLong(subject.group(2));
    String name = subject.group(3);
    return (tx, out) -> {
      if (call.verb().equals("set")) {
        set(tx, community, person, name, call.argument(), press.from());
      }
      out.add(
          new Reply.Edit(
              press.place().ref(),
              press.message(),
              words(tx, community, person, name, language),
              choices(call.token(), language)));
      out.add(Reply.PopUp.silent(press.callback()));
    };
  }

  private void set(Tx tx, long community, long person, String name, String key, Person by) {
    Optional<Role> wanted = Role.ofKey(key);
    if (wanted.equals(repository.roleOf(tx, community, person))) {
      return;
    }
    if (wanted.isPresent()) {
      repository.grant(tx, community, person, name, wanted.get(), clock.instant());
      audit.add(tx, community, by, "community.granted-" + key, name, clock.instant());
    } else if (key.equals(NONE)) {
      repository.revoke(tx, community, person);
      audit.add(tx, community, by, "community.revoked", name, clock.instant());
    }
  }
}
