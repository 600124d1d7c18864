package id.sswd.cli;

/** The doctor's lines: what is well, and for what is not the mend. */
final class Checkup {
  private boolean sound = true;

  /** Whether nothing was bad so far. */
  boolean sound() {
    return sound;
  }

  void good(String what, String words) {
    check(true, what, words, "");
  }

  void bad(String what, String mend) {
    check(false, what, "", mend);
  }

  void check(boolean well, String what, String words, String mend) {
    sound &= well;
    System.out.printf("%-4s %-13s %s%n", well ? "ok" : "BAD", what, well ? words : mend);
  }
}
