package id.sswd.privacy;

import id.sswd.chat.Button;
import id.sswd.chat.ButtonTokens;
import id.sswd.config.Settings;
import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a person reads about their data, and the buttons under it. */
final class PrivacyView {
  private final Messages messages;
  private final Settings.Retention periods;
  private final Optional<String> writer;

  PrivacyView(Messages messages, Settings settings) {
    this.messages = messages;
    this.periods = settings.retention();
    this.writer = settings.writer().map(service -> service.address().getHost());
  }

  /** What is kept, for how long, who sees it, and what the person has agreed to. */
  Html explained(Choices.Given given, Language language) {
    Html kept =
        messages.html(
            language,
            "privacy.explained",
            periods.questionDays(),
            periods.linkDays(),
            periods.personYears(),
            Math.max(1, periods.deedDays() / 365),
            periods.draftDays());
    Html shared =
        writer
            .map(host -> messages.html(language, "privacy.writer", host))
            .orElseGet(() -> messages.html(language, "privacy.shared-with-nobody"));
    List<Html> lines = new ArrayList<>();
    lines.add(messages.html(language, "privacy.choices"));
    lines.add(
        given
            .name()
            .map(name -> messages.html(language, "privacy.name-kept", name))
            .orElseGet(() -> messages.html(language, "privacy.name-none")));
    lines.add(messages.html(language, given.published() ? "privacy.published" : "privacy.unnamed"));
    lines.add(messages.html(language, given.reminded() ? "privacy.reminded" : "privacy.quiet"));
    return kept.plus(shared).plus(Html.PARAGRAPH).plus(Html.join(Html.NEW_LINE, lines));
  }

  /** A button for each purpose, and for what can be done with the whole. */
  List<List<Button>> choices(Choices.Given given, String token, Language language) {
    return List.of(
        List.of(toggle(Choices.KEEP, given.name().isPresent(), token, language)),
        List.of(toggle(Choices.PUBLISH, given.published(), token, language)),
        List.of(toggle(Choices.REMIND, given.reminded(), token, language)),
        List.of(
            press("privacy.button-show", token, "show", language),
            press("privacy.button-ask", token, "ask", language)));
  }

  private Button toggle(String purpose, boolean given, String token, Language language) {
    String answer = given ? "no" : "yes";
    return new Button.Press(
        messages.plain(language, "privacy.button-" + purpose + "-" + answer),
        ButtonTokens.data(token, purpose, answer));
  }

  private Button press(String key, String token, String verb, Language language) {
    return new Button.Press(messages.plain(language, key), ButtonTokens.data(token, verb));
  }

  List<List<Button>> toPrivate(String link, Language language) {
    return List.of(
        List.of(new Button.Link(messages.plain(language, "privacy.button-private"), link)));
  }

  /** The one question before everything goes. */
  Html question(Erasure.Consequences consequences, Language language) {
    List<Html> parts = new ArrayList<>();
    parts.add(messages.html(language, "privacy.sure"));
    if (consequences.places() > 0) {
      parts.add(messages.html(language, "privacy.sure-places", consequences.places()));
    }
    for (String community : consequences.leaderless()) {
      parts.add(messages.html(language, "privacy.sure-organizer", community));
    }
    return Html.join(Html.PARAGRAPH, parts);
  }

  List<List<Button>> sure(String token, Language language) {
    return List.of(
        List.of(press("privacy.button-erase", token, "erase", language)),
        List.of(press("privacy.button-keep", token, "keep", language)));
  }

  /** What was erased, in figures. */
  Html erased(Erasure.Erased erased, Language language) {
    return messages.html(
        language,
        "privacy.erased",
        erased.gone(),
        erased.cut(),
        erased.places(),
        erased.publications());
  }
}
