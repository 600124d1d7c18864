package id.sswd.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.sswd.text.Html;
import id.sswd.text.HtmlSplitter;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What people type in a message of the bot: it reads as typed, and however it is cut. */
class HtmlFuzzTest {
  private static final Messages MESSAGES = new Messages();

  /** Sentences with many slots, with markup, and with an address in a slot. */
  private static final List<String> KEYS = Sentences.keys();

  private static final String[] MARKS = {
    "\ue000", "\ue001", "\ue002", "\ue003", "\ue004", "\ue005", "\ue006", "\ue007", "\ue008",
    "\ue009"
  };

  @FuzzTest
  void shown(byte[] input) {
    Bytes bytes = new Bytes(input);
    int most = 2 + bytes.choice(60);
    Html html = Html.EMPTY;
    StringBuilder plain = new StringBuilder();
    while (!bytes.isEmpty()) {
      int kind = bytes.choice(7);
      int key = bytes.choice(256) << 8 | bytes.choice(256);
      String typed = bytes.textToBar();
      html = html.plus(kind == 6 ? sentence(key, typed, plain) : styled(kind, typed, plain));
    }

    StrictHtml.Seen whole = StrictHtml.read(html.markup());
    assertThat(whole.text()).isEqualTo(plain.toString());
    assertThat(HtmlSplitter.visibleLength(html)).isEqualTo(plain.length());
    isCutWell(html, whole, most);
  }

  private static Html styled(int kind, String typed, StringBuilder plain) {
    plain.append(typed);
    return switch (kind) {
      case 0 -> Html.text(typed);
      case 1 -> Html.bold(typed);
      case 2 -> Html.italic(typed);
      case 3 -> Html.link(typed, typed);
      case 4 -> Html.bold(typed).quoted();
      default -> Html.text(typed).expandable();
    };
  }

  /**
   * The sentence has no more tags than with harmless words, and the words stand where those did.
   */
  private static Html sentence(int number, String typed, StringBuilder plain) {
    String key = KEYS.get(number % KEYS.size());
    Language language = Language.values()[number % Language.values().length];
    Object[] values = new Object[MARKS.length];
    Arrays.fill(values, typed);
    Html html = MESSAGES.html(language, key, values);
    StrictHtml.Seen marked =
        StrictHtml.read(MESSAGES.html(language, key, (Object[]) MARKS).markup());
    assertThat(StrictHtml.read(html.markup()).tags()).as(key).isEqualTo(marked.tags());
    for (char c : marked.text().toCharArray()) {
      plain.append(c >= '\ue000' && c <= '\ue009' ? typed : c);
    }
    return html;
  }

  private static void isCutWell(Html html, StrictHtml.Seen whole, int most) {
    List<StrictHtml.Seen> parts =
        HtmlSplitter.split(html, most).stream()
            .map(part -> StrictHtml.read(part.markup()))
            .toList();
    String text = parts.stream().map(StrictHtml.Seen::text).collect(Collectors.joining());
    List<String> styles = parts.stream().flatMap(part -> part.styles().stream()).toList();

    // Nothing that can be seen is lost, and all of it looks as it did.
    assertThat(new StrictHtml.Seen(text, styles, "").ink()).isEqualTo(whole.ink());
    boolean onlyPart = parts.size() == 1;
    for (StrictHtml.Seen part : parts) {
      assertThat(part.text().length()).as("visible").isLessThanOrEqualTo(most);
      assertThat(part.text().isBlank() && !onlyPart).as("a part without words").isFalse();
      boolean torn = Character.isLowSurrogate(first(part)) && !startsTorn(part, whole);
      assertThat(torn).as("a character cut in two").isFalse();
    }
  }

  private static char first(StrictHtml.Seen part) {
    return part.text().isEmpty() ? ' ' : part.text().charAt(0);
  }

  /** Half a pair that was typed so stands behind no other half. */
  private static boolean startsTorn(StrictHtml.Seen part, StrictHtml.Seen whole) {
    for (int at = whole.text().indexOf(part.text());
        at >= 0;
        at = whole.text().indexOf(part.text(), at + 1)) {
      if (at == 0 || !Character.isHighSurrogate(whole.text().charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }
}
