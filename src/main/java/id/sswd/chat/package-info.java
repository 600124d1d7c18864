/**
 * The bot's own words for a conversation: what arrives, what is answered, which feature takes it.
 * Who may do what is decided here, at one {@link id.sswd.chat.Gate}, and how much is taken of one
 * person and chat ({@link id.sswd.chat.Intake}). Knows nothing of Telegram's library; order within
 * a chat is kept here (lanes), whatever the network does.
 */
@NullMarked
package id.sswd.chat;

import org.jspecify.annotations.NullMarked;
