package id.sswd.fuzz;

/**
 * The bytes that the fuzzer makes, as what a target takes: a few small choices first, the rest as
 * text. They are read as UTF-8, but nothing is refused or replaced: what is no UTF-8 stands for a
 * character of its own, and half a surrogate pair stays one, because both reach the bot in JSON.
 */
public final class Bytes {
  private final byte[] bytes;
  private int at;

  public Bytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** One of so many choices, from 0. */
  public int choice(int choices) {
    return at < bytes.length ? (bytes[at++] & 0xff) % choices : 0;
  }

  public boolean isEmpty() {
    return at >= bytes.length;
  }

  /** All that is left, as it is. */
  public byte[] rest() {
    byte[] rest = java.util.Arrays.copyOfRange(bytes, Math.min(at, bytes.length), bytes.length);
    at = bytes.length;
    return rest;
  }

  /** All that is left, as text. */
  public String text() {
    return text((byte) 0, false);
  }

  /** Text up to a vertical bar, which parts one text from the next, or to the end. */
  public String textToBar() {
    return text((byte) '|', true);
  }

  private String text(byte bar, boolean stops) {
    StringBuilder text = new StringBuilder(bytes.length - at);
    while (at < bytes.length) {
      if (stops && bytes[at] == bar) {
        at++;
        break;
      }
      character(text);
    }
    return text.toString();
  }

  private void character(StringBuilder text) {
    int first = bytes[at] & 0xff;
    int more = first >= 0xf0 && first < 0xf8 ? 3 : first >= 0xe0 ? 2 : first >= 0xc0 ? 1 : 0;
    boolean whole = first < 0xf8 && at + more < bytes.length;
    int point = more == 0 ? first : first & 0x3f >> more;
    for (int i = 1; whole && i <= more; i++) {
      whole = (bytes[at + i] & 0xc0) == 0x80;
      point = point << 6 | bytes[at + i] & 0x3f;
    }
    if (whole && Character.isValidCodePoint(point)) {
      text.appendCodePoint(point);
      at += 1 + more;
    } else {
      text.append((char) first);
      at++;
    }
  }
}
