/**
 * The command line and the composition root: the only place where objects are wired to each other.
 */
@NullMarked
package id.sswd;

import org.jspecify.annotations.NullMarked;
