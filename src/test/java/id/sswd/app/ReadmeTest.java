package id.sswd.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.chat.CommandSpec;
import id.sswd.chat.PermissionTable;
import id.sswd.chat.Who;
import id.sswd.support.Conversation;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The README")
class ReadmeTest {
  @TempDir private Path folder;
  private final Messages messages = new Messages();

  @Test
  @DisplayName("lists every command as the features declare it")
  void commands() throws Exception {
    List<String> declared;
    try (Conversation chat = Conversation.begin(folder)) {
      declared = chat.commands().stream().map(this::row).toList();
    }
    List<String> written =
        Files.readAllLines(Path.of("README.md")).stream()
            .filter(line -> line.startsWith("| `/"))
            .toList();
    assertThat(written)
        .as("the command table; it should read\n%s\n", String.join("\n", declared))
        .containsExactlyElementsOf(declared);
  }

  @Test
  @DisplayName("says who may do what, as the table of permissions has it")
  void permissions() throws Exception {
    List<String> table = Arrays.stream(Who.values()).map(ReadmeTest::row).toList();

    assertThat(Files.readString(Path.of("README.md")))
        .as("the table of permissions; it should read\n%s\n", String.join("\n", table))
        .contains(String.join("\n", table));
  }

  private static String row(Who who) {
    List<PermissionTable.Row> rows =
        Permissions.table().rows().stream().filter(row -> row.who() == who).toList();
    String commands =
        rows.stream()
            .filter(row -> row.kind() == PermissionTable.Kind.COMMAND)
            .flatMap(row -> row.names().stream())
            .map(name -> "`/" + name + "`")
            .collect(Collectors.joining(" "));
    Map<String, String> buttons =
        rows.stream()
            .filter(row -> row.kind() == PermissionTable.Kind.BUTTON)
            .collect(
                Collectors.toMap(
                    PermissionTable.Row::feature,
                    row -> String.join(" ", row.names()),
                    (one, other) -> one + " " + other,
                    LinkedHashMap::new));
    String links =
        rows.stream()
            .filter(row -> row.kind() == PermissionTable.Kind.LINK)
            .flatMap(row -> row.names().stream())
            .collect(Collectors.joining(", "));
    String pressed =
        buttons.entrySet().stream()
            .map(feature -> feature.getKey() + ": " + feature.getValue())
            .collect(Collectors.joining("; "));
    return "| %s | %s | %s | %s |".formatted(inWords(who), commands, pressed, links);
  }

  private static String inWords(Who who) {
    return switch (who) {
      case EVERYBODY -> "everybody";
      case PERSON -> "everybody, by name";
      case SELF -> "a person, in their own chat";
      case SELF_OR_ORGANIZER -> "in private everybody, in a group its organizers";
      case MEMBER -> "members of the group";
      case NOTE_TAKER -> "note-takers, moderators, organizers";
      case MODERATOR -> "moderators, organizers";
      case ORGANIZER -> "organizers, by name";
      case ORGANIZER_OR_ANONYMOUS -> "organizers, also anonymous ones";
    };
  }

  private String row(CommandSpec command) {
    String usage = messages.plain(Language.ENGLISH, "commands." + command.name() + ".usage");
    return "| `/%s` | `/%s%s` | %s | %s |"
        .formatted(
            command.name(),
            command.alias(),
            usage.isEmpty() ? "" : " " + usage,
            where(command.scopes()),
            messages.plain(Language.ENGLISH, "commands." + command.name()));
  }

  private static String where(Set<CommandSpec.Scope> scopes) {
    if (scopes.contains(CommandSpec.Scope.ORGANIZERS)) {
      return "organizers";
    }
    return scopes.size() > 1
        ? "everywhere"
        : scopes.contains(CommandSpec.Scope.PRIVATE) ? "private" : "groups";
  }
}
