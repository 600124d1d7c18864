package id.sswd.privacy;

import id.sswd.chat.ButtonTokens;
import id.sswd.chat.ChatRef;
import id.sswd.chat.CommandSpec;
import id.sswd.chat.Context;
import id.sswd.chat.Decision;
import id.sswd.chat.Feature;
import id.sswd.chat.Incoming;
import id.sswd.chat.Outgoing;
import id.sswd.chat.Reply;
import id.sswd.chat.Round;
import id.sswd.config.Settings;
import id.sswd.library.Library;
import id.sswd.signup.Consents;
import id.sswd.signup.Departure;
import id.sswd.store.Tx;
import id.sswd.text.Html;
import id.sswd.text.Messages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A person's own data: explained, shown, kept only with their consent, erased when they ask. All of
 * it happens in private; a command in a group leads there.
 */
public final class PrivacyFeature implements Feature {
  private static final String NAME = "privacy";
  private static final String START = "privasi";
  private static final CommandSpec EXPLAIN = CommandSpec.everywhere("privasi", "privacy");
  private static final CommandSpec SHOW = CommandSpec.inPrivate("data_saya", "mydata");
  private static final CommandSpec ERASE = CommandSpec.inPrivate("hapus_saya", "forgetme");

  private final ButtonTokens tokens;
  private final Messages messages;
  private final Clock clock;
  private final Erasure erasure;
  private final PersonalFile file;
  private final PrivacyView view;
  private final Choices choices;
  private final Retention retention;

  public PrivacyFeature(
      Departure departure,
      Consents consents,
      Library library,
      Settings settings,
      ButtonTokens tokens,
      Messages messages,
      Clock clock) {
    this.tokens = tokens;
    this.messages = messages;
    this.clock = clock;
    this.erasure = new Erasure(departure, library, clock);
    this.file = new PersonalFile(messages, clock);
    this.view = new PrivacyView(messages, settings);
    this.choices = new Choices(consents, erasure);
    this.retention = new Retention(erasure, settings.retention(), clock);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<CommandSpec> commands() {
    return List.of(EXPLAIN, SHOW, ERASE);
  }

  @Override
  public List<Round> rounds() {
    return List.of(retention.round());
  }

  @Override
  public Decision onCommand(CommandSpec command, Incoming.Message message, Context context) {
    if (!message.place().isPrivate()) {
      return elsewhere(message, context);
    }
    long person = message.from().id();
    return switch (command.name()) {
      case "data_saya" -> (tx, out) -> show(tx, out, person, context);
      case "hapus_saya" -> (tx, out) -> ask(tx, out, person, context);
      default -> (tx, out) -> out.add(explained(tx, person, context));
    };
  }

  /** Nobody's data is spoken of where others read along. */
  private Decision elsewhere(Incoming.Message message, Context context) {
    ChatRef group = message.place().ref();
    return Decision.reply(
        Reply.Text.of(group, messages.html(context.language(), "privacy.in-private"))
            .withButtons(view.toPrivate(context.startLink(START), context.language()))
            .answering(message.id()));
  }

  @Override
  public Optional<Decision> onStart(String word, Incoming.Message message, Context context) {
    return word.equals(START)
        ? Optional.of((tx, out) -> out.add(explained(tx, message.from().id(), context)))
        : Optional.empty();
  }

  private Reply.Text explained(Tx tx, long person, Context context) {
    String token = tokens.issue(tx, NAME, "choices", person);
    Choices.Given given = choices.of(tx, person);
    return Reply.Text.of(ChatRef.of(person), view.explained(given, context.language()))
        .withButtons(view.choices(given, token, context.language()));
  }

  private void show(Tx tx, Outgoing out, long person, Context context) {
    String day = LocalDate.now(clock.withZone(context.zone())).toString();
    out.add(
        new Reply.Document(
            ChatRef.of(person),
            messages.plain(context.language(), "privacy.file-name", day),
            file.of(tx, person, context.language(), context.zone()),
            messages.html(context.language(), "privacy.file-caption"),
            OptionalLong.empty()));
  }

  private void ask(Tx tx, Outgoing out, long person, Context context) {
    String token = tokens.issue(tx, NAME, "erase", person);
    out.add(
        Reply.Text.of(
                ChatRef.of(person),
                view.question(erasure.consequences(tx, person), context.language()))
            .withButtons(view.sure(token, context.language())));
  }

  @Override
  public Decision onPress(ButtonTokens.Call call, Incoming.Press press, Context context) {
    long person = press.from().id();
    return (tx, out) -> {
      switch (call.verb()) {
        case "erase" -> erase(tx, out, call, press, context);
        case "keep" -> {
          Html kept = messages.html(context.language(), "privacy.kept");
          out.add(new Reply.Edit(press.place().ref(), press.message(), kept, List.of()));
          out.add(Reply.PopUp.silent(press.callback()));
        }
        case "show" -> {
          show(tx, out, person, context);
          out.add(Reply.PopUp.silent(press.callback()));
        }
        case "ask" -> {
          ask(tx, out, person, context);
          out.add(Reply.PopUp.silent(press.callback()));
        }
        default -> choose(tx, out, call, press, context);
      }
    };
  }

  private void choose(
      Tx tx, Outgoing out, ButtonTokens.Call call, Incoming.Press press, Context context) {
    choices.choose(tx, out, call.verb(), call.argument().equals("yes"), press.from(), context);
    Choices.Given now = choices.of(tx, press.from().id());
    out.add(
        new Reply.Edit(
            press.place().ref(),
            press.message(),
            view.explained(now, context.language()),
            view.choices(now, call.token(), context.language())));
    out.add(Reply.PopUp.silent(press.callback()));
  }

  private void erase(
      Tx tx, Outgoing out, ButtonTokens.Call call, Incoming.Press press, Context context) {
    if (!call.subject().equals("erase")) {
      ask(tx, out, press.from().id(), context);
      out.add(Reply.PopUp.silent(press.callback()));
      return;
    }
    Erasure.Erased erased = erasure.erase(tx, out, press.from().id(), press.update());
    Html words = view.erased(erased, context.language());
    out.add(new Reply.Edit(press.place().ref(), press.message(), words, List.of()));
    out.add(Reply.PopUp.silent(press.callback()));
  }
}
