package id.sswd.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The six columns of a TREC run: question, Q0, text, rank, score, name of the run. */
public final class RunFile {
  private static final String NAME = "sswd";

  private RunFile() {}

  public static void write(Path file, List<Outcome> outcomes) throws IOException {
    try (PrintWriter lines =
        new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      for (Outcome outcome : outcomes) {
        for (int i = 0; i < outcome.ranked().size(); i++) {
          lines.printf(
              Locale.ROOT,
              "%s Q0 %s %d %.6f %s%n",
              outcome.question().id(),
              outcome.ranked().get(i),
              i + 1,
              outcome.scores().get(i),
              NAME);
        }
      }
    }
  }

  /** The texts of each question, in the order of the file. */
  public static Map<String, List<String>> read(Path file) throws IOException {
    Map<String, List<String>> ranked = new LinkedHashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.strip().split("\\s+");
        if (cells.length != 6) {
          throw new IOException(file + ": a line of a TREC run has six columns, not: " + line);
        }
        ranked.computeIfAbsent(cells[0], id -> new ArrayList<>()).add(cells[2]);
      }
    }
    return ranked;
  }
}
