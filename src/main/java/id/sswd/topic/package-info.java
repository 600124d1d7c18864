/** Questions the library could not answer, kept for a coming session. */
@NullMarked
package id.sswd.topic;

import org.jspecify.annotations.NullMarked;
