package id.sswd.text;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.fuzz.StrictHtml;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

@Label("For whatever people type,")
class HtmlPropertiesTest {
  @Property(tries = 400)
  @Label("escaped text is shown as it was typed, and carries no tag of its own")
  void escaped(@ForAll("typed") String typed) {
    StrictHtml.Seen plain = StrictHtml.read(Html.text(typed).markup());
    assertThat(plain.text()).isEqualTo(typed);
    assertThat(plain.tags()).isEmpty();
    assertThat(StrictHtml.read(Html.bold(typed).markup()).text()).isEqualTo(typed);
    assertThat(StrictHtml.read(Html.link(typed, typed).markup()).tags()).isEqualTo("<a></a>");
  }

  @Property(tries = 400)
  @Label("no part of a message is longer than Telegram takes")
  void neverTooLong(@ForAll("messages") Html html) {
    for (Html part : HtmlSplitter.split(html)) {
      assertThat(StrictHtml.read(part.markup()).text().length())
          .isLessThanOrEqualTo(HtmlSplitter.MOST);
    }
  }

  @Property(tries = 400)
  @Label("every part of a message is sound by itself, and none is blank beside others")
  void neverBroken(@ForAll("messages") Html html, @ForAll @IntRange(min = 2, max = 300) int most) {
    List<Html> parts = HtmlSplitter.split(html, most);
    for (Html part : parts) {
      StrictHtml.Seen seen = StrictHtml.read(part.markup());
      assertThat(seen.text().length()).isLessThanOrEqualTo(most);
      assertThat(seen.text().isBlank() && parts.size() > 1).isFalse();
    }
  }

  @Property(tries = 400)
  @Label("all parts together show all that the message shows, in the same style")
  void nothingLost(@ForAll("messages") Html html, @ForAll @IntRange(min = 2, max = 300) int most) {
    List<StrictHtml.Seen> parts =
        HtmlSplitter.split(html, most).stream()
            .map(part -> StrictHtml.read(part.markup()))
            .toList();
    String text = parts.stream().map(StrictHtml.Seen::text).collect(Collectors.joining());
    List<String> styles = parts.stream().flatMap(part -> part.styles().stream()).toList();

    assertThat(new StrictHtml.Seen(text, styles, "").ink())
        .isEqualTo(StrictHtml.read(html.markup()).ink());
  }

  /** Words, lines, pictures of several characters, and what has a meaning in HTML. */
  @Provide
  Arbitrary<String> typed() {
    Arbitrary<String> pieces =
        Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.strings().alpha().ofMaxLength(12)),
            Tuple.of(4, Arbitraries.of(" ", "\n", "\n\n", "  ", "\t")),
            Tuple.of(2, Arbitraries.of("<b>", "</b>", "&", "&amp;", "\"", "<a href=\"", ">")),
            Tuple.of(2, Arbitraries.of("👩🏽‍⚕️", "😀", "e\u0301", "\u202e", "🇮🇩")),
            Tuple.of(1, Arbitraries.strings().ofMaxLength(5)));
    return pieces.list().ofMaxSize(60).map(list -> String.join("", list));
  }

  /** Text in all the styles that the bot uses, one within the other; some of it is very long. */
  @Provide
  Arbitrary<Html> messages() {
    Arbitrary<Html> plain =
        Combinators.combine(typed(), Arbitraries.of(1, 1, 1, 40, 400))
            .as((words, times) -> words.repeat(words.length() > 200 ? 1 : times))
            .map(Html::text);
    Arbitrary<Html> styled =
        Combinators.combine(typed(), typed(), Arbitraries.integers().between(0, 4))
            .as(HtmlPropertiesTest::styled);
    return Arbitraries.oneOf(plain, styled)
        .list()
        .ofMaxSize(8)
        .map(parts -> parts.stream().reduce(Html.EMPTY, Html::plus));
  }

  private static Html styled(String one, String other, int kind) {
    return switch (kind) {
      case 0 -> Html.bold(one);
      case 1 -> Html.italic(one).plus(Html.PARAGRAPH).plus(Html.bold(other)).quoted();
      case 2 -> Html.text(one).plus(Html.link(other, "https://t.me/?a=\"&b")).expandable();
      case 3 -> Html.bold(one).quoted().plus(Html.italic(other));
      default -> Html.join(Html.NEW_LINE, List.of(Html.text(one), Html.bold(other)));
    };
  }
}
