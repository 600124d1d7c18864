/** Looking around in the library: settings, editions, the page of a publication. */
@NullMarked
package id.sswd.browse;

import org.jspecify.annotations.NullMarked;
