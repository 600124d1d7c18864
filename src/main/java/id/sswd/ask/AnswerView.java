package id.sswd.ask;

import id.sswd.browse.CitationLine;
import id.sswd.library.Citation;
import id.sswd.library.Setting;
import id.sswd.text.Excerpt;
import id.sswd.text.Html;
import id.sswd.text.HtmlSplitter;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How an answer reads. */
final class AnswerView {
  /** How many quotes stand in a message that is not sure of itself. */
  static final int MAYBE_AT_ONCE = 3;

  private static final String OMITTED = "[…]";
  private static final int OLD_YEARS = 5;
  private static final int MOST_VISIBLE = 3_900;
  private static final int MOST_QUOTE = 2_400;
  private static final int MOST_MAYBE_QUOTE = 900;
  private static final int LEAST_CONTEXT = 40;

  private final Messages messages;
  private final CitationLine citations;
  private final Clock clock;

  AnswerView(Messages messages, Clock clock) {
    this.messages = messages;
    this.citations = new CitationLine(messages);
    this.clock = clock;
  }

  /**
   * The message.
   *
   * @param from the quote to begin with, counted from 0
   * @param confined the settings that were searched; empty for all
   */
  Html text(Answer answer, int from, Set<Setting> confined) {
    Language language = answer.language();
    List<Html> parts = new ArrayList<>();
    if (!confined.isEmpty()) {
      parts.add(messages.html(language, "ask.confined", citations.settings(confined, language)));
    }
    switch (answer.kind()) {
      case ANSWER ->
          answer
              .written()
              .ifPresentOrElse(
                  words -> parts.addAll(inWords(words, answer, from)),
                  () -> parts.add(quote(answer.quotes().get(from), language)));
      case MAYBE -> {
        parts.add(messages.html(language, "ask.maybe"));
        parts.addAll(several(answer, from));
      }
      case CARE -> parts.add(messages.html(language, "ask.care"));
      case ABSTENTION -> {
        parts.add(messages.html(language, confined.isEmpty() ? "ask.nothing" : "ask.nothing-here"));
        if (!answer.suggestions().isEmpty()) {
          parts.add(messages.html(language, "ask.nearest"));
        }
      }
    }
    return Html.join(Html.PARAGRAPH, parts);
  }

  /** The passage of a quote, open and with the quote in bold. */
  Html whole(Answer answer, int index) {
    Quote quote = answer.quotes().get(index);
    Html source = source(quote.citation(), answer.language());
    int room = MOST_VISIBLE - HtmlSplitter.visibleLength(source) - 4;
    return Html.join(Html.PARAGRAPH, List.of(around(quote, room).quoted(), source));
  }

  /** The abstention once its question has been put forward. */
  Html proposed(Answer answer, Set<Setting> confined) {
    return Html.join(
        Html.PARAGRAPH,
        List.of(text(answer, 0, confined), messages.html(answer.language(), "ask.proposed-note")));
  }

  /** What the list of an inline query says of a quote. */
  String inlineTitle(Quote quote, Language language) {
    return citations.title(quote.citation(), language);
  }

  Html inlineMessage(Quote quote, Language language) {
    return quote(quote, language);
  }

  private Html quote(Quote quote, Language language) {
    String words = Excerpt.head(quote.text(), MOST_QUOTE);
    Html source = source(quote.citation(), language);
    Html said = Html.text(words).quoted();
    int room =
        MOST_VISIBLE - HtmlSplitter.visibleLength(said) - HtmlSplitter.visibleLength(source) - 8;
    return Html.join(Html.PARAGRAPH, List.of(said, rest(quote, room), source));
  }

  /**
   * What stands before and after the quote in its passage, folded, with a mark where the quote
   * stands; nothing where the quote is all of it.
   */
  private static Html rest(Quote quote, int room) {
    String before = quote.passage().text().substring(0, quote.start()).strip();
    String after = quote.passage().text().substring(quote.end()).strip();
    if (before.isEmpty() && after.isEmpty() || room < LEAST_CONTEXT) {
      return Html.EMPTY;
    }
    int forBefore = Math.max(room / 2, room - after.length());
    String shownBefore = Excerpt.tail(before, forBefore);
    String shownAfter = Excerpt.head(after, room - shownBefore.length());
    return Html.text((shownBefore + " " + OMITTED + " " + shownAfter).strip()).expandable();
  }

  private static Html around(Quote quote, int room) {
    String passage = quote.passage().text();
    if (quote.text().length() >= room) {
      return Html.bold(Excerpt.head(quote.text(), room));
    }
    String before = passage.substring(0, quote.start());
    String after = passage.substring(quote.end());
    int spare = room - quote.text().length();
    int forBefore = Math.max(spare / 2, spare - after.length());
    String shownBefore = Excerpt.tail(before, Math.max(0, forBefore));
    String shownAfter = Excerpt.head(after, Math.max(0, spare - shownBefore.length()));
    return Html.text(shownBefore).plus(Html.bold(quote.text())).plus(Html.text(shownAfter));
  }

  /** A writer's words, said to be such, above the quotes that they are from. */
  private List<Html> inWords(String words, Answer answer, int from) {
    List<Html> parts = new ArrayList<>();
    parts.add(messages.html(answer.language(), "ask.written"));
    parts.add(Html.text(words));
    for (int i = from; i < Math.min(from + MAYBE_AT_ONCE, answer.quotes().size()); i++) {
      parts.add(
          Html.text("[" + (i + 1) + "]")
              .plus(Html.NEW_LINE)
              .plus(brief(answer.quotes().get(i), answer.language())));
    }
    return parts;
  }

  private List<Html> several(Answer answer, int from) {
    return answer.quotes().stream()
        .skip(from)
        .limit(MAYBE_AT_ONCE)
        .map(quote -> brief(quote, answer.language()))
        .toList();
  }

  private Html brief(Quote quote, Language language) {
    return Html.join(
        Html.NEW_LINE,
        List.of(
            Html.text(Excerpt.head(quote.text(), MOST_MAYBE_QUOTE)).quoted(),
            source(quote.citation(), language)));
  }

  private Html source(Citation citation, Language language) {
    List<Html> lines = new ArrayList<>();
    lines.add(messages.html(language, "ask.source-line", citations.of(citation, language)));
    citation
        .date()
        .filter(this::isOld)
        .ifPresent(
            date -> lines.add(messages.html(language, "ask.old", String.valueOf(date.getYear()))));
    return Html.join(Html.NEW_LINE, lines);
  }

  private boolean isOld(LocalDate date) {
    return date.plusYears(OLD_YEARS).isBefore(LocalDate.now(clock));
  }
}
