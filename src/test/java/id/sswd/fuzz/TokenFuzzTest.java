package id.sswd.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.sswd.chat.ButtonTokens;
import id.sswd.chat.StoredButtonTokens;
import id.sswd.store.ButtonRepository;
import id.sswd.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** What buttons carry, forged: a token means what it was issued for, in its own chat alone. */
class TokenFuzzTest {
  private static final long ANY_CHAT = 0;
  private static final List<Long> CHATS = List.of(7L, -1007L, -1008L);
  private static final List<ButtonRepository.Row> ISSUED =
      List.of(
          new ButtonRepository.Row("k3JxQ0aZr_w", "answer", "answer:17", 7),
          new ButtonRepository.Row("k3JxQ0aZr-w", "answer", "answer:18", -1007),
          new ButtonRepository.Row("AAAAAAAAAAA", "session", "session:1", -1008),
          new ButtonRepository.Row("aaaaaaaaaaa", "draft", "draft:2", -1007),
          new ButtonRepository.Row("___________", "help", "", ANY_CHAT));

  @TempDir private static Path folder;
  private static Database database;
  private static ButtonTokens tokens;

  @BeforeAll
  static void issue() {
    database = Database.open(folder.resolve("sswd.db"));
    ButtonRepository repository = new ButtonRepository(Clock.systemUTC());
    database.useTransaction(tx -> ISSUED.forEach(row -> repository.add(tx, row)));
    tokens = new StoredButtonTokens(repository);
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @FuzzTest
  void pressed(byte[] input) {
    Bytes bytes = new Bytes(input);
    long chat = CHATS.get(bytes.choice(CHATS.size()));
    int forged = bytes.choice(2 * ISSUED.size());
    String rest = bytes.text();
    String data = forged < ISSUED.size() ? ISSUED.get(forged).token() + rest : rest;

    Optional<ButtonTokens.Call> call = database.read(tx -> tokens.resolve(tx, data, chat));

    Optional<ButtonRepository.Row> meant =
        ISSUED.stream()
            .filter(row -> data.startsWith(row.token() + "."))
            .filter(row -> row.chat() == ANY_CHAT || row.chat() == chat)
            .findFirst();
    assertThat(call.isPresent()).as(data).isEqualTo(meant.isPresent());
    call.ifPresent(
        found -> {
          assertThat(found.token()).isEqualTo(meant.orElseThrow().token());
          assertThat(found.feature()).isEqualTo(meant.orElseThrow().feature());
          assertThat(found.subject()).isEqualTo(meant.orElseThrow().subject());
          String again = ButtonTokens.data(found.token(), found.verb(), found.argument());
          assertThat(again).isIn(data, data + ".");
          assertThat(found.verb()).doesNotContain(".");
        });
  }
}
