package id.sswd.search;

import id.sswd.search.QuestionWord.Form;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of one question as tables of numbers: every stem that some form of a word needs has a
 * number, and a form is the numbers of its stems.
 */
final class WordTables {
  private final List<QuestionWord> words;
  private final double whole;
  private final HashNumbers stems = new HashNumbers();
  private final HashNumbers typed = new HashNumbers();
  private final int[][][] forms;
  private final int[] wordOfStem;

  WordTables(AskedQuestion question) {
    words = question.words();
    whole = Math.max(question.weight(), 1e-9);
    forms = new int[words.size()][][];
    List<Integer> owners = new ArrayList<>();
    for (int w = 0; w < words.size(); w++) {
      List<Form> ways = words.get(w).forms();
      forms[w] = new int[ways.size()][];
      for (int f = 0; f < ways.size(); f++) {
        int owner = w;
        forms[w][f] =
            ways.get(f).stems().stream()
                .mapToInt(stem -> stems.add(stem.hashCode(), owners, owner))
                .toArray();
      }
      typed.add(words.get(w).typed().hashCode(), new ArrayList<>(), w);
    }
    wordOfStem = owners.stream().mapToInt(Integer::intValue).toArray();
  }

  int words() {
    return words.size();
  }

  /** So many different stems are needed by the words. */
  int stems() {
    return wordOfStem.length;
  }

  double weight(int word) {
    return words.get(word).weight();
  }

  /** The share of the question's weight that lies on a word. */
  double share(int word) {
    return words.get(word).weight() / whole;
  }

  double shareOf(double weight) {
    return weight / whole;
  }

  /** The number of a stem; -1 if no word needs it. */
  int stem(int hash) {
    return stems.of(hash);
  }

  /** The word that was typed just so; -1 if none was. */
  int typed(int hash) {
    return typed.of(hash);
  }

  int wordOf(int stem) {
    return wordOfStem[stem];
  }

  /** The ways in which a word can be said, each as the numbers of its stems. */
  int[][] forms(int word) {
    return forms[word];
  }

  /** How far a form is trusted to mean the word, 0 to 1. */
  double trust(int word, int form) {
    return words.get(word).forms().get(form).trust();
  }
}
