/**
 * The composition root: the only place where objects are wired to each other, started and stopped.
 */
@NullMarked
package id.sswd.app;

import org.jspecify.annotations.NullMarked;
