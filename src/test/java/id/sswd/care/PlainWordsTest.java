package id.sswd.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What people type in haste is read as words")
class PlainWordsTest {
  private final PlainWords words =
      new PlainWords(
          List.of(
              new String[] {"aku", "gw gue"},
              new String[] {"tidak ada", "gada"},
              new String[] {"bunuh diri", "bundir"},
              new String[] {"mati", "mti"}));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GW mti aja!!!           | aku mati aja
          gue mti??!gada?         | aku mati ? tidak ada ?
          capeeeeek               | capek
          m4ti                    | mati
          ed 7, jam 19.30         | ed 7 jam 19 30
          b u n u h               | bunuh
          bun\u00aduh-diri        | bunuh diri
          gada yg mau bundir      | tidak ada yg mau bunuh diri
          don't                   | dont
          😭😭                    | ''
          """)
  @DisplayName("without what they are typed with")
  void plain(String typed, String read) {
    assertThat(String.join(" ", words.of(typed))).isEqualTo(read);
  }
}
