/**
 * The packaged bot in a hard world: a process of its own is killed, starved of disk, locked out of
 * its database and lied to by the wire, while people do everything that it is for. {@link
 * id.sswd.chaos.Town} is who acts, {@link id.sswd.chaos.Fault} what goes wrong, {@link
 * id.sswd.chaos.Model} what must come of it, {@link id.sswd.chaos.Trace} what Telegram's side saw,
 * {@link id.sswd.chaos.Ledger} what the database holds, and {@link id.sswd.chaos.Oracle} compares
 * them. Nothing in the product knows of this.
 */
@NullMarked
package id.sswd.chaos;

import org.jspecify.annotations.NullMarked;
