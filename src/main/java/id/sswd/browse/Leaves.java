package id.sswd.browse;

import id.sswd.library.Passage;
import id.sswd.text.Html;
import id.sswd.text.HtmlSplitter;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a publication, dealt out to pages of one message each. Only the page that is asked
 * for is written: a whole book would not fit into memory.
 */
final class Leaves {
  private static final int MOST_ON_A_PAGE = 2_400;

  /** Between two passages, in UTF-16 units. */
  private static final int GAP = 2;

  private final List<Passage> passages;
  private final List<Leaf> leaves = new ArrayList<>();

  /**
   * One page.
   *
   * @param first the first passage on it
   * @param end the first one that is not
   * @param part which part of the first, where that alone takes more than a page
   */
  private record Leaf(int first, int end, int part) {}

  Leaves(List<Passage> passages) {
    this.passages = passages;
    int first = 0;
    int length = 0;
    for (int i = 0; i < passages.size(); i++) {
      int own = passages.get(i).text().length();
      if (i > first && length + GAP + own > MOST_ON_A_PAGE) {
        leaves.add(new Leaf(first, i, 0));
        first = i;
      }
      length = i > first ? length + GAP + own : own;
      if (own > MOST_ON_A_PAGE) {
        int parts = parts(i).size();
        for (int part = 0; part < parts; part++) {
          leaves.add(new Leaf(i, i + 1, part));
        }
        first = i + 1;
      }
    }
    if (first < passages.size()) {
      leaves.add(new Leaf(first, passages.size(), 0));
    }
  }

  int count() {
    return leaves.size();
  }

  /** A page, counted from 0. */
  Html text(int page) {
    Leaf leaf = leaves.get(page);
    if (leaf.end == leaf.first + 1) {
      return parts(leaf.first).get(leaf.part);
    }
    return Html.join(
        Html.PARAGRAPH,
        passages.subList(leaf.first, leaf.end).stream()
            .map(passage -> Html.text(passage.text()))
            .toList());
  }

  private List<Html> parts(int passage) {
    return HtmlSplitter.split(Html.text(passages.get(passage).text()), MOST_ON_A_PAGE);
  }
}
