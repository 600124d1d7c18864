package id.sswd.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.sswd.chat.Incoming;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Updates: in our words, or set aside; and read from the inbox as they were read at arrival. */
class UpdateFuzzTest {
  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private static final UpdateMapper MAPPER = new UpdateMapper(JSON, 4242, "Sswd_bot");

  /** What became of an update: something of ours, nothing to look at, or set aside. */
  private sealed interface Fate {
    record Taken(Optional<Incoming> incoming) implements Fate {}

    record SetAside() implements Fate {}
  }

  private interface Reader {
    Optional<Incoming> read() throws JsonProcessingException;
  }

  @FuzzTest
  void arrived(byte[] input) {
    JsonNode update;
    try {
      update = JSON.readTree(input);
    } catch (IOException e) {
      return; // The poll asks again for an answer that is no JSON.
    }
    Fate arrived = fate(() -> MAPPER.read(update));

    assertThat(fate(() -> MAPPER.read(update.toString()))).isEqualTo(arrived);
    if (arrived instanceof Fate.Taken taken) {
      taken
          .incoming()
          .ifPresent(
              incoming -> {
                assertThat(incoming.update()).isEqualTo(update.path("update_id").asLong());
                if (incoming instanceof Incoming.Message message) {
                  said(message);
                }
              });
    }
  }

  private static Fate fate(Reader reader) {
    try {
      return new Fate.Taken(reader.read());
    } catch (JsonProcessingException e) {
      return new Fate.SetAside();
    }
  }

  private static void said(Incoming.Message message) {
    message
        .command()
        .ifPresent(
            command -> {
              assertThat(command.name())
                  .doesNotContain("@")
                  .isEqualTo(command.name().toLowerCase(Locale.ROOT));
              assertThat(message.text()).contains(command.arguments());
              assertThat(command.arguments()).isEqualTo(command.arguments().strip());
            });
    if (message.place().isPrivate()) {
      assertThat(message.addressed()).isTrue();
    }
  }
}
