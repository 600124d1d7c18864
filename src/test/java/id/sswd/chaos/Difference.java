package id.sswd.chaos;

/** Something that is not as it was promised, with as much of its story as tells why. */
record Difference(Kind kind, String story) {
  /** In which way. */
  enum Kind {
    LOST,
    UNANSWERED,
    TWICE,
    ORDER,
    LEFT_OPEN,
    REMAINS
  }

  @Override
  public String toString() {
    return kind + ": " + story;
  }
}
