package id.sswd.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("How far confidences hold")
class ReliabilityTest {
  @TempDir private Path folder;

  @Test
  @DisplayName("is the distance of what was predicted from what was observed, bin by bin")
  void bins() {
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      outcomes.add(outcome(0.75, i < 75));
      outcomes.add(outcome(0.15, i < 35));
    }
    Reliability reliability = new Reliability(outcomes);

    assertThat(reliability.bins()).hasSize(10);
    assertThat(reliability.bins().get(7).observed()).isEqualTo(0.75);
    assertThat(reliability.bins().get(1).questions()).isEqualTo(100);
    assertThat(reliability.error()).isCloseTo(0.1, within(1e-9));
  }

  @Test
  @DisplayName("risk grows with coverage where confidence tells right from wrong")
  void risk() throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      outcomes.add(outcome(0.5 + i / 100.0, true));
      outcomes.add(outcome(0.5 - i / 100.0 - 0.005, false));
    }
    Reliability reliability = new Reliability(outcomes);

    List<Reliability.Point> points = reliability.riskByCoverage();
    assertThat(points.get(49).risk()).isZero();
    assertThat(points.getLast()).isEqualTo(new Reliability.Point(1, 0.5));
    Path file = folder.resolve("curves.png");
    ReliabilityPicture.write(file, reliability);
    assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(1120);
  }

  private static Outcome outcome(double confidence, boolean answerable) {
    TestQuestion question =
        new TestQuestion("q", "?", answerable, answerable ? Set.of("t") : Set.of(), List.of());
    return new Outcome(question, List.of("t"), List.of(1.0), confidence, true, "", 1);
  }
}
