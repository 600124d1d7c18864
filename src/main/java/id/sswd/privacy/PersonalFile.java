package id.sswd.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sswd.store.Tx;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that is held about a person, as one readable JSON file: what each part is for, its rows, and
 * at the end what each key means. Times are written as dates.
 */
final class PersonalFile {
  private final HoldingRepository holdings = new HoldingRepository(Holdings.ALL);
  private final TrafficRepository traffic = new TrafficRepository();
  private final ObjectMapper json =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private final Messages messages;
  private final Clock clock;

  PersonalFile(Messages messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  /** UTF-8. */
  byte[] of(Tx tx, long person, Language language, ZoneId zone) {
    Map<String, Collection<? extends Map<String, Object>>> parts = new LinkedHashMap<>();
    parts.putAll(holdings.rows(tx, person));
    parts.putAll(traffic.rows(tx, person));
    ObjectNode file = json.createObjectNode();
    file.put("about", messages.plain(language, "privacy.file-about"));
    file.put("telegram_id", person);
    file.put("made_at", moment(clock.instant(), zone));
    ArrayNode held = file.putArray("held");
    Set<String> keys = new TreeSet<>();
    parts.forEach(
        (table, rows) -> {
          ObjectNode part = held.addObject();
          part.put("what", table);
          part.put("means", messages.plain(language, "privacy.table." + table));
          ArrayNode list = part.putArray("rows");
          rows.forEach(row -> fill(list.addObject(), row, keys, zone));
        });
    ObjectNode explained = file.putObject("keys");
    keys.forEach(key -> explained.put(key, messages.plain(language, "privacy.column." + key)));
    try {
      return json.writeValueAsString(file).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of words and numbers can be written", e);
    }
  }

  private static void fill(
      ObjectNode object, Map<String, Object> row, Set<String> keys, ZoneId zone) {
    row.forEach(
        (key, value) -> {
          keys.add(key);
          if (value instanceof Number number) {
            if (isMoment(key)) {
              object.put(key, moment(Instant.ofEpochMilli(number.longValue()), zone));
            } else {
              object.put(key, number.longValue());
            }
          } else {
            object.put(key, String.valueOf(value));
          }
        });
  }

  private static boolean isMoment(String key) {
    return key.equals("at") || key.endsWith("_at");
  }

  private static String moment(Instant at, ZoneId zone) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone).withNano(0));
  }
}
