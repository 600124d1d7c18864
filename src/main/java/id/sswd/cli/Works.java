package id.sswd.cli;

import id.sswd.library.Manuscript;
import id.sswd.library.Publication;
import java.util.OptionalInt;

/** Sentences of an import about a work and another one that is in the library. */
final class Works {
  private Works() {}

  static String edition(OptionalInt edition) {
    return edition.isPresent() ? "edition " + edition.getAsInt() : "no edition";
  }

  /** For a text that stands there by another name. */
  static String there(Publication same) {
    return "says the same as " + called(same) + "; it was not stored again";
  }

  /** For a manuscript whose name another work has. */
  static String nameTaken(Manuscript manuscript, Publication by) {
    return "holds %s, but by this name the library has %s; rename the file and import it again"
        .formatted(
            called(manuscript.title(), manuscript.edition()),
            called(by.citation().title(), by.citation().edition()));
  }

  /** For an edition number that two publications carry. */
  static String twice(Manuscript manuscript, Publication other) {
    return "%s is there twice now, also as %s; correct the number in the file where it is wrong"
        .formatted(edition(manuscript.edition()), called(other));
  }

  private static String called(Publication there) {
    return called(there.citation().title(), there.citation().edition()) + " from " + there.source();
  }

  private static String called(String title, OptionalInt edition) {
    return "\"" + title + "\" (" + edition(edition) + ")";
  }
}
