/**
 * Reading publications from files: a page as copied from a browser, a saved page, a WordPress
 * export, Markdown, Word, PDF, a Telegram export. Every reader turns its format into plain lines;
 * {@link id.sswd.importing.EditionText} reads the lines.
 */
@NullMarked
package id.sswd.importing;

import org.jspecify.annotations.NullMarked;
