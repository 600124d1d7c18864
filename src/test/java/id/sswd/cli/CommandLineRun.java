package id.sswd.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** One run of the command line on a data and an index folder of its own: exit code and words. */
record CommandLineRun(int exit, String out, String err) {
  static CommandLineRun in(Path folder, String... words) {
    String[] all = Arrays.copyOf(words, words.length + 4);
    all[words.length] = "--data";
    all[words.length + 1] = folder.resolve("data").toString();
    all[words.length + 2] = "--index";
    all[words.length + 3] = folder.resolve("index").toString();
    return of(all);
  }

  static CommandLineRun of(String... words) {
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream complained = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    try {
      int exit = SswdCommand.execute(words);
      return new CommandLineRun(
          exit, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }
}
