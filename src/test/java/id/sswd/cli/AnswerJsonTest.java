package id.sswd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.sswd.ask.Answer;
import id.sswd.ask.Exchange;
import id.sswd.ask.Question;
import id.sswd.text.Language;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An answer as JSON")
class AnswerJsonTest {
  private static final Answer QUOTED =
      new Answer(Language.INDONESIAN, Answer.Kind.ANSWER, 0.9, Set.of(), List.of(), List.of());

  @Test
  @DisplayName("has null for the answer where the quotes speak for themselves")
  void quotesAlone() throws IOException {
    assertThat(json(QUOTED).get("answer").isNull()).isTrue();
  }

  @Test
  @DisplayName("has the writer's words for the answer where there is one")
  void written() throws IOException {
    assertThat(json(QUOTED.inWords("Pasung adalah pengekangan [1].")).get("answer").textValue())
        .isEqualTo("Pasung adalah pengekangan [1].");
  }

  private static JsonNode json(Answer answer) throws IOException {
    return JsonMapper.builder()
        .build()
        .readTree(
            new AnswerJson()
                .write(
                    "apa itu pasung?",
                    List.of(new Exchange.Quoted(Question.of(1, "apa itu pasung?"), answer)),
                    Duration.ofMillis(3)));
  }
}
