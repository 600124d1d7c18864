package id.sswd.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Values with the words for what is wrong with them.
 *
 * @param variables by key, the variable that gave the value
 */
record Values(Map<String, String> values, Map<String, String> variables, Path file) {
  String text(String key) {
    return values.getOrDefault(key, "");
  }

  List<String> list(String key) {
    return Stream.of(text(key).split(",", -1))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  int number(String key, int least, int most) {
    try {
      int number = Integer.parseInt(text(key));
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, for what is no number and for what is out of range alike.
    }
    throw bad(key, "a whole number from " + least + " to " + most);
  }

  boolean flag(String key) {
    return oneOf(key, "true", "false").equals("true");
  }

  String oneOf(String key, String one, String other) {
    String value = text(key);
    if (!value.equals(one) && !value.equals(other)) {
      throw bad(key, "\"" + one + "\" or \"" + other + "\"");
    }
    return value;
  }

  URI address(String key) {
    try {
      URI address = URI.create(text(key));
      if (address.getHost() != null && String.valueOf(address.getScheme()).startsWith("http")) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      // Said below, as for every address that cannot be used.
    }
    throw bad(key, "an address such as https://api.telegram.org");
  }

  private BadSetting bad(String key, String wanted) {
    String variable = variables.get(key);
    if (variable != null) {
      return new BadSetting(
          "the environment variable "
              + variable
              + " is \""
              + text(key)
              + "\"; give it "
              + wanted
              + ", or unset it");
    }
    return new BadSetting(
        "setting \"" + key + "\" is \"" + text(key) + "\"; give it " + wanted + " in " + file);
  }
}
