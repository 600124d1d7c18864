/**
 * A session's notes and what becomes of them: recorded by several note-takers, revised without
 * anything being lost, laid out as a draft, reviewed by another organizer, published into the
 * library, corrected and withdrawn.
 */
@NullMarked
package id.sswd.note;

import org.jspecify.annotations.NullMarked;
