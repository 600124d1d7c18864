package id.sswd.community;

import id.sswd.text.Language;
import java.time.ZoneId;

/** A discussion group: its name and how it reads and counts time. */
public record Community(long id, String name, Language language, ZoneId zone) {
  /** The community that a fresh installation begins with. */
  public static final long FIRST = 1;

  /** What a new community begins with; the name is that of the first. */
  public record Founding(String name, Language language, ZoneId zone) {}
}
