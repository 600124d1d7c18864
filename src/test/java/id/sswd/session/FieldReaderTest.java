package id.sswd.session;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.text.IndonesianZone;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What is typed for a field")
class FieldReaderTest {
  private static final FieldReader READER = new FieldReader(new Messages(), Clock.systemUTC());
  private static final FieldReader.Situation SITUATION =
      new FieldReader.Situation(IndonesianZone.WIB.id(), Optional.empty(), Language.INDONESIAN);

  @ParameterizedTest
  @ValueSource(strings = {"999.999.999.999.999.999.999", "999999999999", "10.001", "0", "-5"})
  @DisplayName("is no number of places where no room is as large, however large the number")
  void tooMany(String typed) {
    assertThat(READER.read(Field.CAPACITY, typed, SITUATION)).isInstanceOf(Entry.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.000 orang", "1,000", "1000"})
  @DisplayName("is a number of places with and without separators")
  void thousand(String typed) {
    assertThat(READER.read(Field.CAPACITY, typed, SITUATION)).isEqualTo(new Entry.Accepted("1000"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tiap minggu 3 kali", "dua minggu sekali, 5x", "weekly, 4 times"})
  @DisplayName("is no repetition that ends by itself, which is said and not left out")
  void soOften(String typed) {
    assertThat(READER.read(Field.REPEAT, typed, SITUATION))
        .isInstanceOfSatisfying(
            Entry.Refused.class,
            refused -> assertThat(refused.why().markup()).contains("berapa kali"));
    for (String once : List.of("1 kali seminggu", "2 minggu sekali", "tiap pekan")) {
      assertThat(READER.read(Field.REPEAT, once, SITUATION)).isInstanceOf(Entry.Accepted.class);
    }
  }

  @Test
  @DisplayName("is no deadline when it is a day in two thousand years, with a time or without one")
  void farDay() {
    for (String typed : List.of("2 Des 4052", "2 Des 4052 15.30")) {
      assertThat(READER.read(Field.DEADLINE, typed, SITUATION))
          .as(typed)
          .isInstanceOfSatisfying(
              Entry.Refused.class, refused -> assertThat(refused.why().markup()).contains("4052"));
    }
  }
}
