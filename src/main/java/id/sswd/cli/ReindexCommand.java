package id.sswd.cli;

import id.sswd.app.Knowledge;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ./sswd reindex}: makes the index anew from the database. */
@Command(name = "reindex", description = "Makes the index anew from the database.")
final class ReindexCommand implements Callable<Integer> {
  @Mixin private GlobalOptions options = new GlobalOptions();

  @Override
  public Integer call() throws IOException {
    try (Knowledge knowledge = Knowledge.open(options.settings(), Clock.systemUTC())) {
      if (knowledge.isServed()) {
        throw new Failure("a running bot has the index; stop it first");
      }
      knowledge.follower().rebuild();
      System.out.printf("%d passages indexed%n", knowledge.passages());
      return SswdCommand.DONE;
    }
  }
}
