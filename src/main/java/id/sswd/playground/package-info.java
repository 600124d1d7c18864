/**
 * A local Bot API server with a chat page: the bot can be tried without a token, and the tests use
 * the same server. {@link id.sswd.playground.World} is who is there and what was said; {@link
 * id.sswd.playground.BotApiServer} shows it to the bot as the Bot API and to people as a page;
 * {@link id.sswd.playground.Faults} makes it fail the way the real one does. Loopback only.
 */
@NullMarked
package id.sswd.playground;

import org.jspecify.annotations.NullMarked;
