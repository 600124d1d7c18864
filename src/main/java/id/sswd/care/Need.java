package id.sswd.care;

import java.util.Locale;

/** What a person in need speaks of. */
public enum Need {
  /** Self-harm, suicide. */
  SELF,
  /** Violence and sexual abuse. */
  ABUSE,
  /** Somebody is threatened now. */
  DANGER;

  /** The word in {@code patterns.tsv}, {@code helplines.yaml} and message keys. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Need ofKey(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }
}
