package id.sswd.note;

import java.util.Locale;

/**
 * What the next messages of a person in private are meant for.
 *
 * @param note the part to be changed, 0 where none is
 * @param basedOn the wording of it that the person was shown
 */
record OpenDialogue(long person, long session, Purpose purpose, long note, int basedOn) {
  /** The purposes. */
  enum Purpose {
    /** Every message is a note, until the person is done. */
    RECORD,
    /** One message is the new wording of a part. */
    REVISE,
    /** One message is what a reviewer wishes changed. */
    REMARK;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
