package id.sswd.community;

import id.sswd.chat.Button;
import id.sswd.chat.ButtonTokens;
import id.sswd.chat.ChatRef;
import id.sswd.chat.Reply;
import id.sswd.store.Tx;
import id.sswd.text.Excerpt;
import id.sswd.text.Html;
import id.sswd.text.IndonesianZone;
import id.sswd.text.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What the bot says when it comes to a group, with what the group can choose. */
final class Greeting {
  /** The feature that its buttons belong to. */
  static final String FEATURE = "setup";

  private static final int SHOWN_OF_NAME = 30;

  private final ButtonTokens tokens;
  private final Messages messages;

  Greeting(ButtonTokens tokens, Messages messages) {
    this.tokens = tokens;
    this.messages = messages;
  }

  Reply in(Tx tx, ChatRef chat, Community community, boolean allZones, String botUsername) {
    String token = tokens.issue(tx, FEATURE, FEATURE, chat.chat());
    return Reply.Text.of(chat, text(community, botUsername))
        .withButtons(buttons(community, allZones, token));
  }

  Html text(Community community, String botUsername) {
    return messages.html(community.language(), "community.greeting", botUsername);
  }

  /** Each says what is chosen now, and changes it. */
  List<List<Button>> buttons(Community community, boolean allZones, String token) {
    String zones =
        allZones
            ? Arrays.stream(IndonesianZone.values())
                .map(Enum::name)
                .collect(Collectors.joining(" / "))
            : IndonesianZone.nameOf(community.zone());
    return List.of(
        List.of(
            new Button.Press(
                "🌐 " + messages.plain(community.language(), "community.language-name"),
                ButtonTokens.data(token, "language")),
            new Button.Press("🕒 " + zones, ButtonTokens.data(token, "zone"))),
        List.of(
            new Button.Press(
                "🏷 " + Excerpt.head(community.name(), SHOWN_OF_NAME),
                ButtonTokens.data(token, "name"))));
  }
}
