/**
 * The edge to Telegram: polling, mapping, sending, rate limits. The only package that knows the
 * TelegramBots library.
 */
@NullMarked
package id.sswd.telegram;

import org.jspecify.annotations.NullMarked;
