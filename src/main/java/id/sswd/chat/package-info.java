/**
 * The bot's own words for a conversation: what arrives, what is answered, which feature takes it.
 * Knows nothing of Telegram's library; order within a chat is kept here (lanes), whatever the
 * network does.
 */
@NullMarked
package id.sswd.chat;

import org.jspecify.annotations.NullMarked;
