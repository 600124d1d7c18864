package id.sswd.note;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The font of publications: DejaVu Serif Condensed, which comes with the program. It is a megabyte,
 * so it is read for each publication and not kept.
 */
final class Typeface {
  private static final String FAMILY = "Edition";
  private static final String FOLDER = "/note/fonts/DejaVuSerifCondensed";

  private final byte[] regular = resource(FOLDER + ".ttf");
  private final byte[] bold = resource(FOLDER + "-Bold.ttf");
  private final byte[] italic = resource(FOLDER + "-Italic.ttf");
  private final CmapLookup signs = signs(regular);

  /** Gives the font to a renderer. */
  void giveTo(PdfRendererBuilder builder) {
    add(builder, regular, 400, FontStyle.NORMAL);
    add(builder, bold, 700, FontStyle.NORMAL);
    add(builder, italic, 400, FontStyle.ITALIC);
  }

  private static void add(PdfRendererBuilder builder, byte[] font, int weight, FontStyle style) {
    builder.useFont(() -> new ByteArrayInputStream(font), FAMILY, weight, style, true);
  }

  /** A text without the signs that the font does not have, such as coloured pictures. */
  String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .filter(sign -> Character.isWhitespace(sign) || signs.getGlyphId(sign) != 0)
        .forEach(shown::appendCodePoint);
    return shown.toString();
  }

  private static CmapLookup signs(byte[] font) {
    try (TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
      return parsed.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException("the font cannot be read", e);
    }
  }

  static byte[] resource(String path) {
    try (InputStream in = Typeface.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path + " is missing from the program");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(path + " cannot be read", e);
    }
  }
}
