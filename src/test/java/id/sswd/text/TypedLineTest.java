package id.sswd.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A line that a person typed")
class TypedLineTest {
  @Test
  void spacesAreMadeOneAndInvisibleMarksTakenOut() {
    assertThat(TypedLine.read("  Siti\u00a0\n Aminah\u202e\u200f ", 80))
        .isEqualTo(new TypedLine.Clean("Siti Aminah"));
  }

  @Test
  void lettersOfAnyScriptAndPicturesBesideThemStay() {
    assertThat(TypedLine.read("سيتي 👩‍⚕️ Nur'aini", 80))
        .isEqualTo(new TypedLine.Clean("سيتي 👩‍⚕️ Nur'aini"));
  }

  @Test
  void picturesAndMarksAloneAreNoWords() {
    assertThat(TypedLine.read("😀😀\u202e", 80)).isEqualTo(new TypedLine.Wordless());
    assertThat(TypedLine.read(" \n ", 80)).isEqualTo(new TypedLine.Wordless());
  }

  @Test
  void tooManyCharactersAreCounted() {
    assertThat(TypedLine.read("a".repeat(4_000), 80)).isEqualTo(new TypedLine.TooLong(4_000));
  }

  @Test
  void lettersUnderPilesOfMarksAreTooLong() {
    assertThat(TypedLine.read("a" + "\u0316".repeat(60), 80)).isInstanceOf(TypedLine.TooLong.class);
  }
}
