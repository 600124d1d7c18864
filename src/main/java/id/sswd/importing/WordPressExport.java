package id.sswd.importing;

import id.sswd.library.Manuscript;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A WordPress export (WXR): the published posts in it. No document type, no outside entity is ever
 * read.
 */
final class WordPressExport {
  private WordPressExport() {}

  static List<Manuscript> read(String name, String xml) throws Unreadable {
    return items(xml).stream()
        .map(item -> post(name, item))
        .flatMap(Optional::stream)
        .flatMap(List::stream)
        .toList();
  }

  private static List<Map<String, String>> items(String xml) throws Unreadable {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    List<Map<String, String>> items = new ArrayList<>();
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT && reader.getLocalName().equals("item")) {
          items.add(item(reader));
        }
      }
      reader.close();
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
      throw unsound("line " + line);
    } catch (RuntimeException e) {
      // The JDK's reader has no sentence for some errors, and fails to say so.
      throw unsound(e.getClass().getSimpleName());
    }
    return items;
  }

  private static Unreadable unsound(String where) {
    return new Unreadable("is not sound XML (" + where + "); export it from WordPress again");
  }

  private static Optional<List<Manuscript>> post(String name, Map<String, String> item) {
    boolean published = item.getOrDefault("status", "publish").equals("publish");
    boolean post = item.getOrDefault("post_type", "post").equals("post");
    String html = item.getOrDefault("encoded", "");
    if (!published || !post || html.isBlank()) {
      return Optional.empty();
    }
    List<String> lines = new ArrayList<>();
    String title = item.getOrDefault("title", "").replaceAll("\\s+", " ").strip();
    lines.add(title);
    lines.add("");
    lines.addAll(HtmlPage.lines(html.contains("<p") ? html : paragraphs(html)));
    Optional<String> url =
        Optional.ofNullable(item.get("link")).map(String::strip).filter(link -> !link.isEmpty());
    String source = url.orElse(name + "#" + title);
    return Optional.of(
        EditionText.read(source, lines, published(item)).stream()
            .map(found -> EditionText.with(found, url, item.getOrDefault("tags", "")))
            .toList());
  }

  /** The day by the site's own clock; by Greenwich's where the export has only that. */
  private static Optional<LocalDate> published(Map<String, String> item) {
    return IndonesianDates.find(item.getOrDefault("post_date", ""))
        .or(() -> IndonesianDates.find(item.getOrDefault("pubDate", "")));
  }

  /** WordPress stores paragraphs as empty lines. */
  private static String paragraphs(String html) {
    return "<p>" + html.strip().replaceAll("\\n\\s*\\n", "</p><p>") + "</p>";
  }

  private static Map<String, String> item(XMLStreamReader reader) throws XMLStreamException {
    Map<String, String> item = new HashMap<>();
    while (reader.hasNext()) {
      int event = reader.next();
      if (event == XMLStreamConstants.END_ELEMENT && reader.getLocalName().equals("item")) {
        break;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String tag = reader.getLocalName();
      boolean excerpt = "excerpt".equals(reader.getPrefix());
      switch (tag) {
        case "title", "link", "status", "post_type", "post_date", "pubDate" ->
            item.put(tag, reader.getElementText());
        case "encoded" -> {
          String text = reader.getElementText();
          if (!excerpt) {
            item.put(tag, text);
          }
        }
        case "category" -> item.merge("tags", reader.getElementText(), (a, b) -> a + "\n" + b);
        default -> {}
      }
    }
    return item;
  }
}
