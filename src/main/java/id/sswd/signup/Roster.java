package id.sswd.signup;

import java.util.List;
import java.util.Map;

/**
 * Who has answered, as far as a card shows it.
 *
 * @param counts how many are in each state; absent for none
 * @param going the first of those who have a place, in turn
 * @param waiting the first of those who wait, in turn
 */
record Roster(Map<SignUp.State, Integer> counts, List<SignUp> going, List<SignUp> waiting) {
  int count(SignUp.State state) {
    return counts.getOrDefault(state, 0);
  }

  /** How many places are filled. */
  int filled() {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey().fillsAPlace())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
