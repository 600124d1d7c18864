package id.sswd.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Several questions in one message")
class SubQuestionsTest {
  @Test
  @DisplayName("are told apart by their question marks, in a line or in a list")
  void several() {
    assertThat(SubQuestions.in("Apa itu diversi? Siapa yang memutuskan diversi?"))
        .containsExactly("Apa itu diversi?", "Siapa yang memutuskan diversi?");
    assertThat(SubQuestions.in("1. apa itu pasung?\n2) apa dampaknya bagi keluarga?"))
        .containsExactly("apa itu pasung?", "apa dampaknya bagi keluarga?");
  }

  @Test
  @DisplayName("are told apart where an \"and\" joins two that stand for themselves")
  void joined() {
    assertThat(SubQuestions.in("apa itu CSR dan apa itu PROPER?"))
        .containsExactly("apa itu CSR?", "apa itu PROPER?");
    assertThat(SubQuestions.in("Apa itu genogram, dan siapa pencetusnya?"))
        .containsExactly("Apa itu genogram?", "siapa pencetusnya?");
    for (String one :
        List.of(
            "apa penyebab dan apa dampak pernikahan anak?",
            "apa beda CSR dan PROPER?",
            "apa peran peksos dan keluarga?")) {
      assertThat(SubQuestions.in(one)).containsExactly(one);
    }
  }

  @Test
  @DisplayName("are one where the rest only carries on, says something, or would be too many")
  void one() {
    for (String text :
        new String[] {
          "apa peran peksos di lapas?",
          "apa syarat diversi? Siapa saja?",
          "halo kak, aku mau tanya. apa itu diversi?",
          "tolong dong?\nini tugas kuliahku",
          "apa a b c? apa d e f? apa g h i? apa j k l?"
        }) {
      assertThat(SubQuestions.in(text)).containsExactly(text);
    }
  }
}
