package id.sswd;

import id.sswd.cli.SswdCommand;

/** Where the program starts. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(SswdCommand.execute(args));
  }
}
