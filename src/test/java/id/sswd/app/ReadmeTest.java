package id.sswd.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.chat.CommandSpec;
import id.sswd.support.Conversation;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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
