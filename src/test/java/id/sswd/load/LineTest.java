package id.sswd.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The line through points")
class LineTest {
  @Test
  @DisplayName("has no error where all points lie on it")
  void exact() {
    Line line = Line.through(List.of(0.0, 1.0, 2.0, 4.0), List.of(5.0, 7.0, 9.0, 13.0));
    assertThat(line.slope()).isEqualTo(2, within(1e-12));
    assertThat(line.error()).isEqualTo(0, within(1e-12));
  }

  @Test
  @DisplayName("has the slope and the standard error of the textbook")
  void scattered() {
    // Sums by hand: times about 3 spread 10, together 6; what is left of the values: 2.4 over 3
    // points.
    Line line = Line.through(List.of(1.0, 2.0, 3.0, 4.0, 5.0), List.of(2.0, 4.0, 5.0, 4.0, 5.0));
    assertThat(line.slope()).isEqualTo(0.6, within(1e-12));
    assertThat(line.error()).isEqualTo(Math.sqrt(2.4 / 3 / 10), within(1e-12));
  }
}
