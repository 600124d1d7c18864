package id.sswd.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("In a message are noticed")
class SignsTest {
  private final Senses senses =
      new Senses(
          List.of(new String[] {"KIN", "bapak*"}, new String[] {"HARM", "*pukul* *cekik kasar"}));
  private final Signs signs = new Signs(senses);

  @Test
  @DisplayName("the senses of words, by their whole, beginning, end or middle")
  void sense() {
    assertThat(senses.of("bapakku")).containsExactly("KIN");
    assertThat(senses.of("dipukulin")).containsExactly("HARM");
    assertThat(senses.of("dicekik")).containsExactly("HARM");
    assertThat(senses.of("kasar")).containsExactly("HARM");
    for (String without : List.of("anakbapak", "dicekikin", "kasarnya", "a")) {
      assertThat(senses.of(without)).as(without).isEmpty();
    }
  }

  @Test
  @DisplayName("words, neighbours, pieces, senses and what stands near them")
  void all() {
    Set<String> seen = signs.of(List.of("bapak", "suka", "pukul"));
    assertThat(seen)
        .contains("bapak", "bapak suka", "~^bap", "~pukul", "~kul$", "KIN", "HARM")
        .contains("HARM+KIN", "KIN>HARM", "KIN suka", "suka HARM")
        .doesNotContain("HARM>KIN", "bapak pukul", "~^suka$");
    assertThat(signs.of(List.of())).isEmpty();
  }
}
