/**
 * What is held about a person: it is shown, explained, erased, and kept no longer than the settings
 * say. {@link id.sswd.privacy.Holdings} lists every column that can hold a person; a test walks the
 * schema and fails for one that is missing there. Erasing happens in one transaction; a salted hash
 * of the id stays behind, so that a restored backup is cleaned again.
 *
 * <p>What the log holds at its usual level, and a test holds it to: start and stop, the bot's own
 * name and the address of the Bot API server; for each update its number, kind, how long it took
 * and how many replies it caused; the numbers of replies that were refused, with Telegram's reason
 * less what it quotes; pauses and retries; groups' ids where one has moved or hides its
 * administrators; failures by kind and place in the program, see {@link id.sswd.chat.Trouble}. It
 * never holds what people write, their names, user names or ids, nor the token.
 */
@NullMarked
package id.sswd.privacy;

import org.jspecify.annotations.NullMarked;
