package id.sswd.note;

import java.time.Instant;

/**
 * A part of a session's notes, in one of its wordings.
 *
 * @param part its number within the session, from 1
 * @param revision 1 for the first wording
 * @param basedOn the wording that its writer had before them, 0 for the first
 */
record Note(
    long id,
    long session,
    int part,
    int revision,
    int basedOn,
    Words words,
    long writer,
    String writerName,
    Instant at) {}
