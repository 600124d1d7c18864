package id.sswd.store;

import org.jdbi.v3.core.Handle;

/**
 * A running transaction. Features pass it on; repositories take the handle out of it.
 *
 * @param statements prepared once for the connection, for what runs at every update
 */
public record Tx(Handle handle, Statements statements) {
  static Tx on(Handle handle) {
    return new Tx(handle, new Statements(handle.getConnection()));
  }
}
