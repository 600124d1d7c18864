package id.sswd.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The figures")
class FiguresTest {
  @Test
  @DisplayName("tell how much was passed over, from the start")
  void passedOver() {
    try (Figures figures = new Figures()) {
      Health health = new Health(Optional.of(Duration.ZERO), Optional.empty());
      assertThat(figures.text(health)).contains("sswd_updates_passed_over_total 0.0");
      figures.passedOver(2);
      figures.passedOver(3);
      assertThat(figures.text(health)).contains("sswd_updates_passed_over_total 5.0");
    }
  }
}
