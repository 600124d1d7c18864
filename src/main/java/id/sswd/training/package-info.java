/**
 * Learning the weights that put passages in order and say how sure an answer is, from a collection
 * and through the code that answers in production. The same data and the same seed give the same
 * files.
 */
@NullMarked
package id.sswd.training;

import org.jspecify.annotations.NullMarked;
