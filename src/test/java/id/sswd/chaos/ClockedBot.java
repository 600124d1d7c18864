package id.sswd.chaos;

import id.sswd.cli.SswdCommand;
import java.nio.file.Path;

/** The packaged program under a clock that can be made to jump; the first word is its file. */
final class ClockedBot {
  private ClockedBot() {}

  public static void main(String[] words) {
    String[] rest = java.util.Arrays.copyOfRange(words, 1, words.length);
    System.exit(SswdCommand.execute(SharedClock.in(Path.of(words[0])), rest));
  }
}
