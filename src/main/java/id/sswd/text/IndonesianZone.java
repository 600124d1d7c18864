package id.sswd.text;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The three time zones of Indonesia, west, centre and east; none of them knows summer time. */
public enum IndonesianZone {
  WIB("Asia/Jakarta"),
  WITA("Asia/Makassar"),
  WIT("Asia/Jayapura");

  private final ZoneId id;

  IndonesianZone(String id) {
    this.id = ZoneId.of(id);
  }

  public ZoneId id() {
    return id;
  }

  /** Reads "wita" and the like; empty for any other word. */
  public static Optional<IndonesianZone> named(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(zone -> zone.name().equals(upper)).findFirst();
  }

  /** How a zone is called in Indonesia; any other zone goes by its id. */
  public static String nameOf(ZoneId zone) {
    return Arrays.stream(values())
        .filter(known -> known.id.equals(zone))
        .findFirst()
        .map(Enum::name)
        .orElse(zone.getId());
  }
}
