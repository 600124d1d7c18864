package id.sswd.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A file of weights that says where they come from, so that anybody can learn them again. */
public final class WeightsFile {
  private WeightsFile() {}

  /** Writes comment lines, then a line for each weight, in the order of the map. */
  public static void write(Path file, List<String> about, Map<String, Double> weights)
      throws IOException {
    weights.forEach(
        (name, weight) -> {
          if (!Double.isFinite(weight)) {
            throw new IllegalStateException("the weight of " + name + " is " + weight);
          }
        });
    StringBuilder text = new StringBuilder();
    about.forEach(line -> text.append("# ").append(line).append('\n'));
    weights.forEach(
        (name, weight) -> text.append(String.format(Locale.ROOT, "%s=%.4f%n", name, weight)));
    Files.writeString(file, text.toString().replace("\r\n", "\n"));
  }

  /** A file's name and the first digits of its SHA-256: which data it was. */
  public static String mark(Path file) throws IOException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return file.getFileName() + " (sha256 " + HexFormat.of().formatHex(digest, 0, 6) + ")";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
