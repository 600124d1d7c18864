package id.sswd.importing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Bytes as text: UTF-16 by its mark, UTF-8, else the old Windows code page; never binary junk. */
final class PlainText {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final double MOST_CONTROL = 0.02;

  private PlainText() {}

  static String decode(byte[] bytes) throws Unreadable {
    String text = strip(text(bytes));
    long control =
        text.chars()
            .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')
            .count();
    if (control > MOST_CONTROL * text.length()) {
      throw new Unreadable("is not text but binary; give a text, HTML, Markdown, Word or PDF file");
    }
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static String text(byte[] bytes) {
    if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
      return new String(bytes, StandardCharsets.UTF_16LE);
    }
    if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
      return new String(bytes, StandardCharsets.UTF_16BE);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, WINDOWS);
    }
  }

  private static String strip(String text) {
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }
}
