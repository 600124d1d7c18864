package id.sswd.search;

import java.util.LinkedHashSet;
import java.util.Set;

/** The dictionary forms that an English word may belong to: "studies" to "study". */
final class EnglishForms {
  private EnglishForms() {}

  /** The word itself first. */
  static Set<String> of(String word) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(word);
    ending(forms, word, "ies", "y");
    ending(forms, word, "es", "");
    ending(forms, word, "s", "");
    ending(forms, word, "ied", "y");
    for (String suffix : new String[] {"ing", "ed", "er"}) {
      ending(forms, word, suffix, "");
      ending(forms, word, suffix, "e");
      int end = word.length() - suffix.length();
      if (word.endsWith(suffix) && end > 3 && word.charAt(end - 1) == word.charAt(end - 2)) {
        forms.add(word.substring(0, end - 1));
      }
    }
    ending(forms, word, "ly", "");
    return forms;
  }

  private static void ending(Set<String> forms, String word, String end, String instead) {
    if (word.endsWith(end) && word.length() - end.length() >= 2) {
      forms.add(word.substring(0, word.length() - end.length()) + instead);
    }
  }
}
