package id.sswd.note;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import id.sswd.library.Manuscript;
import id.sswd.text.Html;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A publication as PDF: A4, numbered pages, the group's name on each, the font within. */
final class PublicationPdf {
  private final Typeface typeface = new Typeface();
  private final String style =
      new String(Typeface.resource("/note/publication.css"), StandardCharsets.UTF_8);

  PublicationPdf() {
    XRLog.setLoggingEnabled(false);
  }

  byte[] render(Sheet sheet) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.useFastMode();
    typeface.giveTo(builder);
    builder.withHtmlContent(page(sheet), "");
    builder.withProducer(sheet.group());
    builder.toStream(pdf);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException("the PDF cannot be made", e);
    }
    return pdf.toByteArray();
  }

  private String page(Sheet sheet) {
    Manuscript manuscript = sheet.manuscript();
    StringBuilder html = new StringBuilder();
    html.append("<html lang=\"").append(sheet.language().tag()).append("\"><head><title>");
    html.append(safe(manuscript.title())).append("</title><style>").append(style);
    html.append("</style></head><body>");
    element(html, "div", "running", sheet.group());
    element(html, "div", "group", sheet.group());
    element(html, "div", "edition", sheet.edition());
    if (sheet.isDraft()) {
      element(html, "div", "draft", sheet.plain("note.sheet-draft"));
    }
    element(html, "h1", "title", manuscript.title());
    about(html, sheet.about());
    for (String paragraph : manuscript.paragraphs()) {
      Optional<List<String>> agreed = sheet.agreed(paragraph);
      if (agreed.isPresent()) {
        agreed(html, sheet.plain("note.points-lead"), agreed.get());
      } else {
        element(html, "p", "body", paragraph);
      }
    }
    element(html, "p", "closing", sheet.closing());
    return html.append("</body></html>").toString();
  }

  private void about(StringBuilder html, List<Sheet.About> lines) {
    if (lines.isEmpty()) {
      return;
    }
    html.append("<table class=\"about\">");
    for (Sheet.About line : lines) {
      html.append("<tr>");
      element(html, "td", "what", line.what());
      element(html, "td", "said", line.said());
      html.append("</tr>");
    }
    html.append("</table>");
  }

  private void agreed(StringBuilder html, String lead, List<String> points) {
    html.append("<div class=\"agreed\">");
    element(html, "h2", "lead", lead);
    html.append("<ol>");
    points.forEach(point -> element(html, "li", "point", point));
    html.append("</ol></div>");
  }

  private void element(StringBuilder html, String name, String kind, String text) {
    html.append('<').append(name).append(" class=\"").append(kind).append("\">");
    html.append(safe(text)).append("</").append(name).append('>');
  }

  private String safe(String text) {
    return Html.text(typeface.shown(text)).markup();
  }
}
