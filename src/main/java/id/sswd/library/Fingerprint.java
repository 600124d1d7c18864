package id.sswd.library;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two manuscripts say the same (SHA-256 over everything but the warnings). */
final class Fingerprint {
  private Fingerprint() {}

  static String of(Manuscript manuscript) {
    String content =
        String.join(
            "\u0000",
            manuscript.edition().toString(),
            manuscript.year().toString(),
            manuscript.title(),
            manuscript.date().toString(),
            manuscript.focus().toString(),
            manuscript.settings().stream().sorted().toList().toString(),
            manuscript.participants().toString(),
            manuscript.contacts().toString(),
            manuscript.tags().toString(),
            manuscript.url().toString(),
            String.join("\u0001", manuscript.paragraphs()));
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
