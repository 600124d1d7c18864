/**
 * Following words: a stored query is compared with each publication that enters the library, and
 * its owner is told in private, once a week at most unless they wish otherwise.
 */
@NullMarked
package id.sswd.follow;

import org.jspecify.annotations.NullMarked;
