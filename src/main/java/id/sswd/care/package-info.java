/**
 * Messages that speak of self-harm, abuse or acute danger are recognised before anything else reads
 * them, and answered with warmth and help lines. Nothing of such a message is kept: it is neither
 * stored as a question nor counted, logged or searched for. Questions of study about the same
 * subjects are not meant: {@code care/patterns.tsv} tells them apart, and a test holds it to the
 * figures beside its lists.
 */
@NullMarked
package id.sswd.care;

import org.jspecify.annotations.NullMarked;
