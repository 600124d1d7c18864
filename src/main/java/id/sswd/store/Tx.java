package id.sswd.store;

import org.jdbi.v3.core.Handle;

/** A running transaction. Features pass it on; repositories take the handle out of it. */
public record Tx(Handle handle) {}
