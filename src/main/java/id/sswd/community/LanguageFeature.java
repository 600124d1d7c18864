package id.sswd.community;

import id.sswd.chat.Button;
import id.sswd.chat.ButtonTokens;
import id.sswd.chat.CommandSpec;
import id.sswd.chat.Context;
import id.sswd.chat.Decision;
import id.sswd.chat.Feature;
import id.sswd.chat.Incoming;
import id.sswd.chat.Place;
import id.sswd.chat.Reply;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The language of a person in private, of the community in a group. */
public final class LanguageFeature implements Feature {
  private static final String NAME = "language";
  private static final CommandSpec LANGUAGE = CommandSpec.everywhere("bahasa", "language");

  private final CommunityRepository repository;
  private final PersonRepository persons = new PersonRepository();
  private final AuditRepository audit = new AuditRepository();
  private final ButtonTokens tokens;
  private final Messages messages;
  private final Clock clock;

  public LanguageFeature(
      CommunityRepository repository, ButtonTokens tokens, Messages messages, Clock clock) {
    this.repository = repository;
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
    return List.of(LANGUAGE);
  }

  @Override
  public Decision onCommand(CommandSpec command, Incoming.Message message, Context context) {
    Language language = context.language();
    Place place = message.place();
    String key = place.isPrivate() ? "community.language-yours" : "community.language-community";
    return (tx, out) -> {
      String token = tokens.issue(tx, NAME, NAME, place.ref().chat());
      List<Button> row =
          Arrays.stream(Language.values()).map(choice -> button(choice, token)).toList();
      out.add(Reply.Text.of(place.ref(), messages.html(language, key)).withButtons(List.of(row)));
    };
  }

  private Button button(Language choice, String token) {
    return new Button.Press(
        messages.plain(choice, "community.language-name"),
        ButtonTokens.data(token, "set", choice.tag()));
  }

  @Override
  public Decision onPress(ButtonTokens.Call call, Incoming.Press press, Context context) {
    Optional<Language> choice =
        Arrays.stream(Language.values())
            .filter(language -> language.tag().equals(call.argument()))
            .findFirst();
    if (choice.isEmpty()) {
      return Decision.reply(Reply.PopUp.silent(press.callback()));
    }
    Language language = choice.get();
    return (tx, out) -> {
      if (press.place().isPrivate()) {
        persons.chooseLanguage(tx, press.from().id(), language);
      } else {
        repository.setLanguage(tx, context.community(), language);
        audit.add(
            tx,
            context.community(),
            press.from(),
            "community.language",
            language.tag(),
            clock.instant());
      }
      out.add(
          new Reply.Edit(
              press.place().ref(),
              press.message(),
              messages.html(language, "community.language-set"),
              List.of()));
      out.add(Reply.PopUp.silent(press.callback()));
    };
  }
}
