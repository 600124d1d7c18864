package id.sswd.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.sswd.chat.CommandSpec;
import id.sswd.chat.PermissionTable;
import id.sswd.chat.Who;
import id.sswd.support.Conversation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sources are read for every word that a press's verb is compared with. */
@DisplayName("The table of permissions")
class PermissionsTest {
  private static final Path SOURCES = Path.of("src/main/java/id/sswd");
  private static final Pattern NAME = Pattern.compile("String (?:NAME|FEATURE) = \"(\\w+)\"");
  private static final Pattern COMPARED = Pattern.compile("verb\\(\\)\\.equals\\(\"([a-z-]+)\"\\)");
  private static final Pattern SWITCH = Pattern.compile("switch \\((?:\\w+\\.)*verb(?:\\(\\))?\\)");
  private static final Pattern CASE = Pattern.compile("case (\"[^>:]+\") ->");

  private final PermissionTable table = Permissions.table();

  @Test
  @DisplayName("has a row for every command of every feature, and none for any other")
  void commands(@TempDir Path folder) throws Exception {
    Set<String> declared;
    try (Conversation chat = Conversation.begin(folder)) {
      declared = chat.commands().stream().map(CommandSpec::name).collect(Collectors.toSet());
    }
    Set<String> named =
        rows(PermissionTable.Kind.COMMAND)
            .flatMap(row -> row.names().stream())
            .map(name -> name.split(" ")[0])
            .collect(Collectors.toSet());

    assertThat(named).isEqualTo(declared);
  }

  @Test
  @DisplayName("has a row for every verb that the features know")
  void verbs() {
    Map<String, Set<String>> listed = new HashMap<>();
    rows(PermissionTable.Kind.BUTTON)
        .forEach(
            row ->
                listed
                    .computeIfAbsent(packageOf(row.feature()), folder -> new HashSet<>())
                    .addAll(row.names()));
    int compared = 0;
    for (Path file : sources()) {
      for (String verb : verbsIn(read(file))) {
        compared++;
        assertThat(listed.getOrDefault(folder(file), Set.of()))
            .as("the verbs of package %s in the table; %s knows \"%s\"", folder(file), file, verb)
            .contains(verb);
      }
    }
    assertThat(compared).as("verbs found in the sources").isGreaterThan(50);
  }

  @Test
  @DisplayName("has no row for a verb that no button carries")
  void deadRows() {
    Map<String, String> words = new HashMap<>();
    sources().forEach(file -> words.merge(folder(file), read(file), String::concat));
    rows(PermissionTable.Kind.BUTTON)
        .forEach(
            row ->
                row.names()
                    .forEach(
                        verb ->
                            assertThat(words.getOrDefault(packageOf(row.feature()), ""))
                                .as("sources of %s", row.feature())
                                .contains("\"" + verb + "\"")));
  }

  @Test
  @DisplayName("opens the links of every feature that has them")
  void links() {
    Set<String> answering =
        sources().stream()
            .filter(file -> file.getFileName().toString().endsWith("Feature.java"))
            .filter(file -> !folder(file).equals("chat"))
            .map(PermissionsTest::read)
            .filter(text -> text.contains("> onStart("))
            .map(text -> text.substring(text.indexOf("public final class ")))
            .map(text -> text.split(" ")[3].replace("Feature", "").toLowerCase())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(
            rows(PermissionTable.Kind.LINK)
                .flatMap(row -> row.names().stream())
                .map(act -> act.split(" ")[0])
                .collect(Collectors.toSet()))
        .isEqualTo(answering);
  }

  @Test
  @DisplayName("takes no second row for the same thing")
  void twice() {
    PermissionTable.Row once = PermissionTable.Row.commands(Who.EVERYBODY, "tanya");
    PermissionTable.Row again = PermissionTable.Row.commands(Who.ORGANIZER, "tanya");

    assertThatThrownBy(() -> new PermissionTable(List.of(once, again)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two rows");
  }

  private Stream<PermissionTable.Row> rows(PermissionTable.Kind kind) {
    return table.rows().stream().filter(row -> row.kind() == kind);
  }

  private static String packageOf(String feature) {
    return sources().stream()
        .filter(
            file -> NAME.matcher(read(file)).results().anyMatch(m -> m.group(1).equals(feature)))
        .map(PermissionsTest::folder)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no feature is called " + feature));
  }

  private static Set<String> verbsIn(String text) {
    Set<String> verbs = new TreeSet<>();
    COMPARED.matcher(text).results().forEach(found -> verbs.add(found.group(1)));
    Matcher switches = SWITCH.matcher(text);
    while (switches.find()) {
      Matcher cases = CASE.matcher(body(text, switches.end()));
      while (cases.find()) {
        for (String label : cases.group(1).split(",")) {
          verbs.add(label.strip().replace("\"", ""));
        }
      }
    }
    return verbs;
  }

  /** From the brace that opens after this place to the one that closes it. */
  private static String body(String text, int from) {
    int open = text.indexOf('{', from);
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return text.substring(open, i);
      }
    }
    throw new AssertionError("no end of the switch at " + from);
  }

  private static List<Path> sources() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String folder(Path file) {
    return SOURCES.relativize(file).getName(0).toString();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
