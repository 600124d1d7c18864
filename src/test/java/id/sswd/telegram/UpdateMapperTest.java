package id.sswd.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.sswd.chat.ChatRef;
import id.sswd.chat.Incoming;
import id.sswd.chat.Place;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An update")
class UpdateMapperTest {
  private final UpdateMapper mapper = new UpdateMapper(new ObjectMapper(), 1, "sswd_bot");

  @Test
  @DisplayName("of a press on a message that Telegram no longer shows is still one in its own chat")
  void inaccessible() throws Exception {
    Optional<Incoming> read =
        mapper.read(
            """
            {"update_id": 9, "callback_query": {"id": "1", "data": "token.verb", "chat_instance": "1",
              "from": {"id": 7, "is_bot": false, "first_name": "Sari"},
              "message": {"chat": {"id": 7, "type": "private", "first_name": "Sari"},
                "message_id": 5, "date": 0}}}
            """);

    assertThat(read)
        .hasValueSatisfying(
            incoming -> {
              assertThat(incoming).isInstanceOf(Incoming.Press.class);
              Place place = ((Incoming.Press) incoming).place();
              assertThat(place.kind()).isEqualTo(Place.Kind.PRIVATE);
              assertThat(place.ref()).isEqualTo(ChatRef.of(7));
            });
  }
}
