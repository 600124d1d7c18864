/**
 * What people read: escaped markup, the sentences in both languages, splitting of long messages,
 * dates.
 */
@NullMarked
package id.sswd.text;

import org.jspecify.annotations.NullMarked;
