/**
 * Dictionaries that the system has and this program does not bring along: the words of a hunspell
 * dictionary, the translations of one for dictd. The configuration names the files.
 */
@NullMarked
package id.sswd.dictionary;

import org.jspecify.annotations.NullMarked;
