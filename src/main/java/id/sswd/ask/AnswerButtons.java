package id.sswd.ask;

import id.sswd.browse.CitationLine;
import id.sswd.chat.Button;
import id.sswd.chat.ButtonTokens;
import id.sswd.library.Citation;
import id.sswd.library.Setting;
import id.sswd.text.Excerpt;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The buttons under an answer; the verbs are those that {@link AnswerPresses} understands. */
final class AnswerButtons {
  static final List<Setting> SETTINGS =
      List.of(
          Setting.MEDICAL,
          Setting.CORRECTIONAL,
          Setting.EDUCATION,
          Setting.INDUSTRY,
          Setting.PROGRAM);
  private static final int LABEL = 56;

  private final Messages messages;
  private final CitationLine citations;

  AnswerButtons(Messages messages) {
    this.messages = messages;
    this.citations = new CitationLine(messages);
  }

  /** Under the quotes that begin at {@code from}, or under an abstention. */
  List<List<Button>> under(
      Answer answer, int from, Set<Setting> confined, String token, boolean proposed) {
    return answer.quotes().isEmpty()
        ? underNothing(answer, confined, token, proposed)
        : underQuotes(answer, from, token);
  }

  private List<List<Button>> underQuotes(Answer answer, int from, String token) {
    Language language = answer.language();
    List<Button> reading = new ArrayList<>();
    int step = step(answer);
    if (answer.quotes().size() > step) {
      int next = from + step < answer.quotes().size() ? from + step : 0;
      reading.add(
          press(next > 0 ? "ask.button-more" : "ask.button-first", language, token, "more", next));
    }
    List<Button> sources = new ArrayList<>();
    if (step == 1) {
      Quote quote = answer.quotes().get(from);
      if (quote.text().strip().length() < quote.passage().text().strip().length()) {
        reading.add(press("ask.button-whole", language, token, "whole", from));
      }
      reading.add(press("ask.button-source", language, token, "source", from));
    } else {
      int shown = Math.min(answer.quotes().size(), from + step) - from;
      for (int i = 0; i < shown; i++) {
        String label =
            shown == 1
                ? messages.plain(language, "ask.button-source")
                : messages.plain(language, "ask.button-source-of", i + 1);
        sources.add(new Button.Press(label, ButtonTokens.data(token, "source", from + i)));
      }
    }
    List<Button> opinion =
        List.of(
            press("ask.button-helpful", language, token, "yes", 0),
            press("ask.button-unhelpful", language, token, "no", 0),
            press("ask.button-settings", language, token, "settings", from));
    List<List<Button>> rows = new ArrayList<>(List.of(reading, sources, opinion));
    rows.removeIf(List::isEmpty);
    return rows;
  }

  private List<List<Button>> underNothing(
      Answer answer, Set<Setting> confined, String token, boolean proposed) {
    Language language = answer.language();
    List<List<Button>> rows = new ArrayList<>();
    for (Citation near : answer.suggestions()) {
      String label = Excerpt.head(citations.title(near, language), LABEL);
      rows.add(
          List.of(
              new Button.Press(
                  "📄 " + label, ButtonTokens.data(token, "topic", near.publication()))));
    }
    if (!confined.isEmpty()) {
      rows.add(List.of(press("ask.button-settings", language, token, "settings", 0)));
    }
    if (answer.kind() == Answer.Kind.ABSTENTION && !proposed) {
      rows.add(
          List.of(
              new Button.Press(
                  messages.plain(language, "ask.button-propose"),
                  ButtonTokens.data(token, "propose"))));
    }
    return rows;
  }

  /** The choice of settings, in place of the other buttons. */
  List<List<Button>> settings(Language language, Set<Setting> confined, int from, String token) {
    List<List<Button>> rows = new ArrayList<>();
    List<Button> row = new ArrayList<>();
    for (Setting setting : SETTINGS) {
      String name = citations.setting(setting, language);
      row.add(
          new Button.Press(
              confined.contains(setting) ? "✓ " + name : name,
              ButtonTokens.data(token, "set", setting.key())));
      if (row.size() == 2) {
        rows.add(List.copyOf(row));
        row.clear();
      }
    }
    row.add(press("ask.button-all-settings", language, token, "set", "all"));
    rows.add(List.copyOf(row));
    rows.add(List.of(press("ask.button-back", language, token, "back", from)));
    return rows;
  }

  /** Under a whole passage. */
  List<List<Button>> underPassage(Language language, int index, String token) {
    return List.of(
        List.of(
            press("ask.button-back", language, token, "back", index),
            press("ask.button-source", language, token, "source", index)));
  }

  static int step(Answer answer) {
    boolean alone = answer.kind() == Answer.Kind.ANSWER && answer.written().isEmpty();
    return alone ? 1 : AnswerView.MAYBE_AT_ONCE;
  }

  private Button press(String key, Language in, String token, String verb, Object argument) {
    return new Button.Press(messages.plain(in, key), ButtonTokens.data(token, verb, argument));
  }
}
