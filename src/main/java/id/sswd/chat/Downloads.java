package id.sswd.chat;

/** Fetches files that people have sent. It goes over the network: never inside a transaction. */
@FunctionalInterface
public interface Downloads {
  /** What came of fetching a file. */
  sealed interface Download {
    /** All of it. */
    record Whole(byte[] bytes) implements Download {}

    /** It is larger than was asked for, or than the Bot API hands out. */
    record TooLarge() implements Download {}

    /** It cannot be had now; the sender can send it again. */
    record Unavailable() implements Download {}
  }

  /**
   * Fetches a file.
   *
   * @param file Telegram's id of it
   * @param atMost bytes; of a larger file nothing is kept
   */
  Download fetch(String file, long atMost);
}
