package id.sswd.library;

import java.util.Set;

/**
 * The unit of retrieval: a paragraph, verbatim, with its enumeration whole.
 *
 * @param position counted from 0 within its publication
 */
public record Passage(
    long id, long publication, int position, String text, Set<Setting> settings) {}
