/**
 * The optional writer: a language model, reached over HTTP, that puts quotes into a short answer.
 * Nothing that it writes is shown unless the quote that it names carries it; whatever goes wrong,
 * the quotes stand for themselves.
 */
@NullMarked
package id.sswd.writer;

import org.jspecify.annotations.NullMarked;
