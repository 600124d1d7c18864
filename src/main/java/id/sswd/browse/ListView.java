package id.sswd.browse;

import id.sswd.chat.Button;
import id.sswd.chat.ButtonTokens;
import id.sswd.library.Publication;
import id.sswd.library.Setting;
import id.sswd.text.Dates;
import id.sswd.text.Excerpt;
import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists of publications, and the choice of settings. */
final class ListView {
  static final int ON_A_PAGE = 5;
  static final List<Setting> FIVE =
      List.of(
          Setting.MEDICAL,
          Setting.CORRECTIONAL,
          Setting.EDUCATION,
          Setting.INDUSTRY,
          Setting.PROGRAM);
  private static final int LABEL = 56;

  private final Messages messages;
  private final CitationLine citations;

  ListView(Messages messages) {
    this.messages = messages;
    this.citations = new CitationLine(messages);
  }

  /** One page of a list, all of it or one setting's. */
  record Page(List<Publication> shown, int number, int total, Optional<Setting> setting) {
    int last() {
      return Math.max(0, (total - 1) / ON_A_PAGE);
    }
  }

  Html text(Page page, Language language) {
    if (page.total == 0) {
      return page.setting
          .map(s -> messages.html(language, "browse.nothing-in", citations.setting(s, language)))
          .orElseGet(() -> messages.html(language, "browse.nothing"));
    }
    List<Html> lines = new ArrayList<>();
    lines.add(
        page.setting
            .map(
                s ->
                    messages.html(
                        language, "browse.list-in", citations.setting(s, language), page.total))
            .orElseGet(() -> messages.html(language, "browse.list", page.total)));
    page.shown.forEach(publication -> lines.add(entry(publication, language)));
    lines.add(messages.html(language, "browse.list-hint"));
    return Html.join(Html.PARAGRAPH, lines);
  }

  private Html entry(Publication publication, Language language) {
    List<Html> lines = new ArrayList<>();
    lines.add(Html.bold(citations.title(publication.citation(), language)));
    List<Html> details = new ArrayList<>();
    publication
        .citation()
        .date()
        .ifPresent(date -> details.add(Html.text(Dates.full(date, language))));
    if (!publication.settings().isEmpty()) {
      details.add(Html.text(citations.settings(publication.settings(), language)));
    }
    lines.add(Html.join(Html.text(" · "), details));
    return Html.join(Html.NEW_LINE, lines);
  }

  List<List<Button>> buttons(Page page, String token, Language language) {
    List<List<Button>> rows = new ArrayList<>();
    for (Publication publication : page.shown) {
      String label = Excerpt.head(citations.title(publication.citation(), language), LABEL);
      rows.add(
          List.of(
              new Button.Press(label, ButtonTokens.data(token, "show", publication.id() + "-0"))));
    }
    List<Button> leaves = new ArrayList<>();
    if (page.number > 0) {
      leaves.add(leaf("browse.back", page, page.number - 1, token, language));
    }
    if (page.number < page.last()) {
      leaves.add(leaf("browse.forth", page, page.number + 1, token, language));
    }
    if (!leaves.isEmpty()) {
      rows.add(leaves);
    }
    if (page.setting.isPresent()) {
      rows.add(
          List.of(
              new Button.Press(
                  messages.plain(language, "browse.all-settings"),
                  ButtonTokens.data(token, "settings"))));
    }
    return rows;
  }

  private Button leaf(String key, Page page, int to, String token, Language language) {
    String data =
        page.setting
            .map(setting -> ButtonTokens.data(token, "setting", setting.key() + "-" + to))
            .orElseGet(() -> ButtonTokens.data(token, "list", to));
    return new Button.Press(messages.plain(language, key), data);
  }

  Html chooseSetting(Language language) {
    return messages.html(language, "browse.choose-setting");
  }

  List<List<Button>> settingButtons(String token, Language language) {
    List<List<Button>> rows = new ArrayList<>();
    for (Setting setting : FIVE) {
      rows.add(
          List.of(
              new Button.Press(
                  citations.setting(setting, language),
                  ButtonTokens.data(token, "setting", setting.key() + "-0"))));
    }
    return rows;
  }
}
