/**
 * The SQLite database: connections, transactions, migrations, and the two queues that make the bot
 * durable, the inbox and the outbox.
 */
@NullMarked
package id.sswd.store;

import org.jspecify.annotations.NullMarked;
