package id.sswd.browse;

import id.sswd.chat.Button;
import id.sswd.chat.ButtonTokens;
import id.sswd.chat.CommandSpec;
import id.sswd.chat.Context;
import id.sswd.chat.Decision;
import id.sswd.chat.Feature;
import id.sswd.chat.Incoming;
import id.sswd.chat.Reply;
import id.sswd.library.Catalogue;
import id.sswd.library.Publication;
import id.sswd.library.Setting;
import id.sswd.text.Html;
import id.sswd.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Browsing by setting and by edition; one message that changes as its buttons are pressed. */
public final class BrowseFeature implements Feature {
  static final String NAME = "browse";
  private static final CommandSpec SETTING = CommandSpec.everywhere("setting", "setting");
  private static final CommandSpec EDITIONS = CommandSpec.everywhere("edisi", "editions");
  private static final Pattern EDITION = Pattern.compile("#?\\s*(\\d{1,6})");
  private static final Pattern PAGED = Pattern.compile("([a-z0-9]{1,18})-(\\d{1,4})");

  private final Catalogue catalogue;
  private final ButtonTokens tokens;
  private final Messages messages;
  private final PublicationView publications;
  private final ListView lists;

  public BrowseFeature(Catalogue catalogue, ButtonTokens tokens, Messages messages) {
    this.catalogue = catalogue;
    this.tokens = tokens;
    this.messages = messages;
    this.publications = new PublicationView(messages);
    this.lists = new ListView(messages);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<CommandSpec> commands() {
    return List.of(SETTING, EDITIONS);
  }

  @Override
  public Decision onCommand(CommandSpec command, Incoming.Message message, Context context) {
    String words = message.command().map(Incoming.CommandCall::arguments).orElse("");
    if (command.equals(SETTING)) {
      return send(message, settings(context));
    }
    if (words.isBlank()) {
      return send(message, list(context, 0));
    }
    Matcher number = EDITION.matcher(words.strip());
    if (!number.matches()) {
      return say(message, messages.html(context.language(), "browse.edition-usage"));
    }
    int edition = Integer.parseInt(number.group(1));
    return catalogue
        .edition(context.community(), edition)
        .map(found -> send(message, page(found, 0, context)))
        .orElseGet(
            () -> say(message, messages.html(context.language(), "browse.no-edition", edition)));
  }

  @Override
  public Decision onPress(ButtonTokens.Call call, Incoming.Press press, Context context) {
    Optional<Screen> next = next(call, context);
    if (next.isEmpty()) {
      String gone = messages.plain(context.language(), "browse.gone");
      return Decision.reply(Reply.PopUp.alert(press.callback(), gone));
    }
    Screen screen = next.get();
    return (tx, out) -> {
      out.add(
          new Reply.Edit(
              press.place().ref(),
              press.message(),
              screen.text(),
              screen.buttons().under(call.token())));
      out.add(Reply.PopUp.silent(press.callback()));
    };
  }

  private Optional<Screen> next(ButtonTokens.Call call, Context context) {
    return switch (call.verb()) {
      case "settings" -> Optional.of(settings(context));
      case "list" -> number(call.argument()).map(page -> list(context, page));
      case "setting" -> paged(call.argument()).flatMap(to -> inSetting(to, context));
      case "show" -> paged(call.argument()).flatMap(to -> publication(to, context));
      default -> Optional.empty();
    };
  }

  private Optional<Screen> publication(Paged to, Context context) {
    if (!to.what().chars().allMatch(Character::isDigit)) {
      return Optional.empty();
    }
    return catalogue
        .publication(context.community(), Long.parseLong(to.what()))
        .map(found -> page(found, to.page(), context));
  }

  private Screen page(Publication publication, int page, Context context) {
    return new Screen(
        publications.page(publication, page, context.language()),
        token -> publications.buttons(publication, page, token, context.language()));
  }

  private Screen settings(Context context) {
    return new Screen(
        lists.chooseSetting(context.language()),
        token -> lists.settingButtons(token, context.language()));
  }

  private Screen list(Context context, int number) {
    int total = catalogue.count(context.community());
    int shown = Math.clamp(number, 0, Math.max(0, (total - 1) / ListView.ON_A_PAGE));
    List<Publication> found =
        catalogue.list(context.community(), shown * ListView.ON_A_PAGE, ListView.ON_A_PAGE);
    return screen(new ListView.Page(found, shown, total, Optional.empty()), context);
  }

  private Optional<Screen> inSetting(Paged to, Context context) {
    return ListView.FIVE.stream()
        .filter(setting -> setting.key().equals(to.what()))
        .findFirst()
        .map(setting -> inSetting(setting, to.page(), context));
  }

  private Screen inSetting(Setting setting, int number, Context context) {
    List<Publication> all = catalogue.inSettings(context.community(), Set.of(setting));
    int shown = Math.clamp(number, 0, Math.max(0, (all.size() - 1) / ListView.ON_A_PAGE));
    List<Publication> page =
        all.stream().skip((long) shown * ListView.ON_A_PAGE).limit(ListView.ON_A_PAGE).toList();
    return screen(new ListView.Page(page, shown, all.size(), Optional.of(setting)), context);
  }

  private Screen screen(ListView.Page page, Context context) {
    return new Screen(
        lists.text(page, context.language()),
        token -> lists.buttons(page, token, context.language()));
  }

  private Decision send(Incoming.Message message, Screen screen) {
    return (tx, out) -> {
      String token = tokens.issue(tx, NAME, NAME, message.place().ref().chat());
      out.add(
          Reply.Text.of(message.place().ref(), screen.text())
              .withButtons(screen.buttons().under(token)));
    };
  }

  private static Decision say(Incoming.Message message, Html words) {
    return Decision.reply(Reply.Text.of(message.place().ref(), words));
  }

  private static Optional<Integer> number(String argument) {
    return argument.matches("\\d{1,6}")
        ? Optional.of(Integer.parseInt(argument))
        : Optional.empty();
  }

  private static Optional<Paged> paged(String argument) {
    Matcher parts = PAGED.matcher(argument);
    return parts.matches()
        ? Optional.of(new Paged(parts.group(1), Integer.parseInt(parts.group(2))))
        : Optional.empty();
  }

  private record Paged(String what, int page) {}

  private record Screen(Html text, Buttons buttons) {}

  /** The buttons of a screen, once their token is known. */
  @FunctionalInterface
  private interface Buttons {
    List<List<Button>> under(String token);
  }
}
