package id.sswd.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlSplitterTest {
  @Test
  void aShortMessageStaysAsItIs() {
    Html html = Html.bold("a & b");
    assertThat(HtmlSplitter.split(html)).containsExactly(html);
    assertThat(HtmlSplitter.visibleLength(html)).isEqualTo(5);
  }

  @Test
  void paragraphsGoBeforeLinesAndLinesBeforeWords() {
    assertThat(HtmlSplitter.split(Html.text("one\n\ntwo three"), 10))
        .extracting(Html::markup)
        .containsExactly("one\n\n", "two three");
    assertThat(HtmlSplitter.split(Html.text("one\ntwo three"), 10))
        .extracting(Html::markup)
        .containsExactly("one\n", "two three");
  }

  @Test
  void aTagOpenAtACutIsClosedAndOpenedAgain() {
    List<Html> parts = HtmlSplitter.split(Html.trusted("<b>one <i>two</i> three</b>"), 8);
    assertThat(parts)
        .extracting(Html::markup)
        .containsExactly("<b>one <i>two</i> </b>", "<b>three</b>");
  }

  @Test
  void aWordWithoutSpacesIsCutButNeverWithinACharacter() {
    assertThat(HtmlSplitter.split(Html.text("a😀😀"), 2))
        .extracting(Html::markup)
        .containsExactly("a", "😀", "😀");
  }

  @Test
  void blankMessagesAreNoLongerThanOthers() {
    assertThat(HtmlSplitter.split(Html.text(" ".repeat(25)), 10))
        .extracting(part -> HtmlSplitter.visibleLength(part))
        .containsExactly(5);
  }

  @Test
  void aReferenceThatTelegramDoesNotKnowCountsAsItIsShown() {
    assertThat(HtmlSplitter.visibleLength(Html.trusted("&nbsp;"))).isEqualTo(6);
    assertThat(HtmlSplitter.visibleLength(Html.trusted("&amp;"))).isEqualTo(1);
  }
}
