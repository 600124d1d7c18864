package id.sswd.cli;

import static id.sswd.playground.SampleWorld.BUDI;
import static id.sswd.playground.SampleWorld.SARI;
import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.eval.Collection;
import id.sswd.eval.TestQuestion;
import id.sswd.playground.ChatMessage;
import id.sswd.support.Conversation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A collection of one's own")
class CollectCommandTest {
  @TempDir private Path folder;

  @Test
  @DisplayName("holds what people judged, names nobody, and can be measured on")
  void collected() throws Exception {
    try (Conversation chat = Conversation.begin(folder)) {
      for (long person : List.of(SARI, BUDI)) {
        chat.world().starts(person, "");
        chat.await(person, ChatMessage::fromBot);
      }
      ChatMessage good = chat.asks(SARI, "apa itu diversi?");
      chat.presses(SARI, good, "Membantu");
      ChatMessage bad = chat.asks(BUDI, "apa peran peksos di lapas?");
      chat.presses(BUDI, bad, "Kurang pas");
      ChatMessage first = chat.asks(BUDI, "apa itu pasung?");
      int next = chat.world().says(BUDI, BUDI, 0, "kenapa keluarga melakukannya?", first.id()).id();
      chat.presses(BUDI, chat.await(BUDI, m -> m.fromBot() && m.id() > next), "Membantu");
    }
    String data = folder.resolve("data").toString();
    Path out = folder.resolve("collection");

    assertThat(SswdCommand.execute("eval", "collect", "--out", out.toString(), "--data", data))
        .isZero();

    List<TestQuestion> questions = Collection.questions(out.resolve("queries.jsonl"));
    assertThat(questions)
        .extracting(TestQuestion::text, TestQuestion::answerable)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("apa itu diversi?", true),
            org.assertj.core.groups.Tuple.tuple("apa peran peksos di lapas?", false),
            org.assertj.core.groups.Tuple.tuple(
                "apa itu pasung? kenapa keluarga melakukannya?", true));
    assertThat(Files.readString(out.resolve("queries.jsonl")))
        .doesNotContain(Long.toString(SARI), "Sari");
    String corpus = out.resolve("corpus.jsonl").toString();
    assertThat(Files.readString(out.resolve("corpus.jsonl")))
        .contains("\"id\":\"" + questions.getFirst().relevant().iterator().next() + "\"");
    assertThat(
            SswdCommand.execute(
                "eval", "--corpus", corpus, "--queries", out.resolve("queries.jsonl").toString()))
        .isZero();
  }
}
