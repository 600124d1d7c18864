package id.sswd.importing;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A saved web page as plain lines, without the page's frame. */
final class HtmlPage {
  private static final String FRAME =
      "script, style, noscript, nav, header > nav, aside, form, iframe, svg, .sharedaddy, .widget, .sidebar, #sidebar,"
          + " #comments, .comments-area, .comment-respond, .nav-links, .post-navigation, .site-footer, #footer, #masthead";
  private static final String BLOCKS = "h1, h2, h3, h4, p, li, blockquote, pre, td, .entry-meta";

  private HtmlPage() {}

  static List<String> lines(String html) {
    Document page = Jsoup.parse(html);
    page.select(FRAME).remove();
    page.select("br").before("\n");
    Element body = page.selectFirst("article, .entry-content, .post, main");
    Element root = body == null ? page.body() : body;
    List<String> lines = new ArrayList<>();
    for (Element block : root.select(BLOCKS)) {
      if (block.parents().stream().anyMatch(parent -> parent.is("p, li, blockquote"))) {
        continue;
      }
      String text = block.wholeText().replaceAll("[ \\t\\u00a0]+", " ").strip();
      String mark = block.is("ol > li") ? (block.elementSiblingIndex() + 1) + ") " : "";
      text.lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .forEach(line -> lines.add(mark + line));
      if (!block.is("li") || block.nextElementSibling() == null) {
        lines.add("");
      }
    }
    return lines.isEmpty() ? root.wholeText().lines().toList() : lines;
  }
}
