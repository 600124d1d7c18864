package id.sswd.text;

import java.util.Locale;

/** The languages the bot speaks. */
public enum Language {
  INDONESIAN("id"),
  ENGLISH("en");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** Two-letter ISO 639-1 code: {@code id} or {@code en}. */
  public String tag() {
    return tag;
  }

  public Locale locale() {
    return Locale.of(tag);
  }

  /** The language of an IETF tag such as {@code en-GB}; Indonesian for every other language. */
  public static Language ofTag(String ietfTag) {
    return ietfTag.toLowerCase(Locale.ROOT).startsWith("en") ? ENGLISH : INDONESIAN;
  }
}
