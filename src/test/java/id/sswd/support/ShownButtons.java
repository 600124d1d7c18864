package id.sswd.support;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.chat.PermissionTable;
import id.sswd.playground.Faults;
import id.sswd.store.ButtonRepository;
import id.sswd.store.Database;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every button that a dialogue has shown has a row in the table of permissions. */
final class ShownButtons {
  private static final Pattern DATA = Pattern.compile("\"callback_data\"\\s*:\\s*\"([^\"]+)\"");
  private static final Set<String> METHODS =
      Set.of("sendMessage", "editMessageText", "sendPhoto", "sendDocument");

  private ShownButtons() {}

  static void check(Faults calls, Database database, PermissionTable table) {
    Set<String> without = new TreeSet<>();
    ButtonRepository buttons = new ButtonRepository(Clock.systemUTC());
    for (String data : shown(calls)) {
      String[] parts = data.split("\\.", 3);
      Optional<ButtonRepository.Row> row = database.read(tx -> buttons.find(tx, parts[0]));
      row.map(ButtonRepository.Row::feature)
          .filter(feature -> table.ofButton(feature, parts[1]).isEmpty())
          .ifPresent(feature -> without.add(feature + "." + parts[1]));
    }
    assertThat(without).as("buttons without a row in app/Permissions").isEmpty();
  }

  private static Set<String> shown(Faults calls) {
    Set<String> all = new TreeSet<>();
    for (String method : METHODS) {
      for (Faults.Call call : calls.calls(method)) {
        Matcher data = DATA.matcher(call.parameters().getOrDefault("reply_markup", ""));
        while (data.find()) {
          all.add(data.group(1));
        }
      }
    }
    return all;
  }
}
