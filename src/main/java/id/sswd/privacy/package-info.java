/**
 * What is held about a person: it is shown, explained, erased, and kept no longer than the settings
 * say. {@link id.sswd.privacy.Holdings} lists every column that can hold a person; a test walks the
 * schema and fails for one that is missing there. Erasing happens in one transaction; a salted hash
 * of the id stays behind, so that a restored backup is cleaned again.
 */
@NullMarked
package id.sswd.privacy;

import org.jspecify.annotations.NullMarked;
