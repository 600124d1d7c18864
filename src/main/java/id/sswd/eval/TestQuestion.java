package id.sswd.eval;

import java.util.List;
import java.util.Set;

/**
 * A question whose answer is known.
 *
 * @param answerable whether the corpus answers it
 * @param relevant the corpus texts that answer it
 * @param answers what a right quote contains, any of them
 */
public record TestQuestion(
    String id, String text, boolean answerable, Set<String> relevant, List<String> answers) {}
