package id.sswd.library;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How far a manuscript is like a publication that is there. */
record Likeness(Publication there, Manuscript manuscript) {
  /** The same text under the same title, whatever else is said about it. */
  boolean sameText() {
    return sameTitle() && texts().equals(manuscript.paragraphs());
  }

  /**
   * Surely the same work, if corrected: two of title, edition and text say so. That is enough even
   * where its name is another; a title alone is not ("Notulen").
   */
  boolean sameWork() {
    int alike = (sameTitle() ? 1 : 0) + (sameEdition() ? 1 : 0) + (muchOfTheText() ? 1 : 0);
    return alike >= 2;
  }

  /**
   * Nothing says that one is the other: neither title nor edition. Where neither has an edition
   * number, the text tells a corrected title from another work.
   */
  boolean anotherWork() {
    boolean unnumbered = there.citation().edition().isEmpty() && manuscript.edition().isEmpty();
    return !sameTitle() && !sameEdition() && !(unnumbered && muchOfTheText());
  }

  private boolean sameTitle() {
    return there.citation().title().equalsIgnoreCase(manuscript.title());
  }

  private boolean sameEdition() {
    return manuscript.edition().isPresent()
        && manuscript.edition().equals(there.citation().edition());
  }

  /** At least half of the manuscript's paragraphs. */
  private boolean muchOfTheText() {
    Set<String> known = new HashSet<>(texts());
    long kept = manuscript.paragraphs().stream().filter(known::contains).count();
    return 2 * kept >= manuscript.paragraphs().size();
  }

  private List<String> texts() {
    return there.passages().stream().map(Passage::text).toList();
  }
}
