package id.sswd.browse;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.library.Passage;
import id.sswd.text.HtmlSplitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The pages of a publication")
class LeavesTest {
  private static final int MOST = 2_400;

  @Test
  @DisplayName("hold every passage once, in order, and none more than a page has room for")
  void all() {
    List<String> texts = new ArrayList<>();
    for (int length : List.of(5, 2_390, 8, 3, 1_200, 1_198, 1, 7_000, 2_400, 2_401, 40)) {
      texts.add("kata-" + texts.size() + " " + "a b ".repeat(length).substring(0, length));
    }
    Leaves leaves = new Leaves(passages(texts));
    List<String> pages =
        IntStream.range(0, leaves.count()).mapToObj(page -> leaves.text(page).words()).toList();

    assertThat(pages).allSatisfy(page -> assertThat(page.length()).isBetween(1, MOST));
    assertThat(inked(String.join(" ", pages))).isEqualTo(inked(String.join(" ", texts)));
    assertThat(leaves.count()).isLessThan(texts.size() + 5);
  }

  @Test
  @DisplayName("are none where there is no text, and one where it is short")
  void few() {
    assertThat(new Leaves(List.of()).count()).isZero();
    Leaves one = new Leaves(passages(List.of("a & b", "c")));
    assertThat(one.count()).isEqualTo(1);
    assertThat(one.text(0).markup()).isEqualTo("a &amp; b\n\nc");
    assertThat(HtmlSplitter.visibleLength(one.text(0))).isEqualTo(8);
  }

  private static String inked(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static List<Passage> passages(List<String> texts) {
    return IntStream.range(0, texts.size())
        .mapToObj(i -> new Passage(i, 1, i, texts.get(i), Set.of()))
        .collect(Collectors.toList());
  }
}
