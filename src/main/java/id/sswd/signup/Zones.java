package id.sswd.signup;

import id.sswd.text.Language;
import id.sswd.text.ZonedTimes;
import java.time.Instant;
import java.time.ZoneId;

/**
 * How a session's moments are written.
 *
 * @param zone the session's own time zone
 * @param all whether the community spans the three zones of Indonesia
 */
record Zones(ZoneId zone, boolean all) {
  String full(Instant at, Language language) {
    return all
        ? ZonedTimes.fullInAllZones(at, zone, language)
        : ZonedTimes.full(at, zone, language);
  }

  String brief(Instant at, Language language) {
    return ZonedTimes.brief(at, zone, language);
  }
}
