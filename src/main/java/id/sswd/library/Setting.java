package id.sswd.library;

import java.util.Locale;

/** The settings of social-work practice; {@code GENERAL} for what concerns all of them. */
public enum Setting {
  MEDICAL,
  CORRECTIONAL,
  EDUCATION,
  INDUSTRY,
  PROGRAM,
  GENERAL;

  /** The word in files, in JSON and in the database: {@code medical}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Throws {@link IllegalArgumentException} for a word that is no setting. */
  public static Setting ofKey(String key) {
    return valueOf(key.strip().toUpperCase(Locale.ROOT));
  }
}
