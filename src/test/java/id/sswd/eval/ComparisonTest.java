package id.sswd.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Comparing two rankings")
class ComparisonTest {
  private final List<TestQuestion> questions = new ArrayList<>();
  private final Map<String, List<String>> first = new HashMap<>();
  private final Map<String, List<String>> second = new HashMap<>();

  @Test
  @DisplayName("finds a difference that is there")
  void better() {
    for (int i = 0; i < 200; i++) {
      add(i, i % 3 == 0, i % 3 == 0 || i % 5 == 0);
    }

    Comparison.Difference hit =
        new Comparison(questions, first, second, 1).differences().getFirst();

    assertThat(hit.first()).isEqualTo(67 / 200.0);
    assertThat(hit.second()).isGreaterThan(hit.first());
    assertThat(hit.p()).isLessThan(0.01);
    assertThat(hit.low()).isPositive();
  }

  @Test
  @DisplayName("finds none between a ranking and one as good, and says the same with the same seed")
  void same() {
    for (int i = 0; i < 200; i++) {
      add(i, i % 4 < 2, i % 4 == 1 || i % 4 == 2);
    }

    List<Comparison.Difference> once = new Comparison(questions, first, second, 7).differences();

    assertThat(once.getFirst().p()).isGreaterThan(0.3);
    assertThat(new Comparison(questions, first, second, 7).differences()).isEqualTo(once);
  }

  private void add(int number, boolean firstIsRight, boolean secondIsRight) {
    String id = "q" + number;
    questions.add(new TestQuestion(id, "?", true, Set.of("right"), List.of()));
    first.put(id, firstIsRight ? List.of("right", "wrong") : List.of("wrong", "right"));
    second.put(id, secondIsRight ? List.of("right", "wrong") : List.of("wrong", "right"));
  }
}
