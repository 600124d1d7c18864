/**
 * How good the answers are: runs the production search and judge over a collection of questions
 * whose passages are known, measures, compares, and learns the weights that ship.
 */
@NullMarked
package id.sswd.eval;

import org.jspecify.annotations.NullMarked;
