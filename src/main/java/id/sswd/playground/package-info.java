/**
 * A local Bot API server with a chat page: the bot can be tried without a token, and the tests use
 * the same server.
 */
@NullMarked
package id.sswd.playground;

import org.jspecify.annotations.NullMarked;
