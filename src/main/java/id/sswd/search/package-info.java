/**
 * Finding passages: the only package that knows Lucene. The index is derived from the database and
 * repairs itself.
 */
@NullMarked
package id.sswd.search;

import org.jspecify.annotations.NullMarked;
