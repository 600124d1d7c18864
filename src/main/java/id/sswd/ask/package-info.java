/** A question becomes a cited answer, or an honest refusal. */
@NullMarked
package id.sswd.ask;

import org.jspecify.annotations.NullMarked;
