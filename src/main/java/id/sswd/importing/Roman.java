package id.sswd.importing;

import java.util.Locale;

/** Numbers of years as groups write them: "IV" or "4". */
final class Roman {
  private static final String LETTERS = "IVX";
  private static final int[] VALUES = {1, 5, 10};

  private Roman() {}

  static int read(String number) {
    if (Character.isDigit(number.charAt(0))) {
      return Integer.parseInt(number);
    }
    String upper = number.toUpperCase(Locale.ROOT);
    int sum = 0;
    for (int i = 0; i < upper.length(); i++) {
      int value = value(upper, i);
      sum += i + 1 < upper.length() && value < value(upper, i + 1) ? -value : value;
    }
    return sum;
  }

  private static int value(String roman, int at) {
    return VALUES[LETTERS.indexOf(roman.charAt(at))];
  }
}
