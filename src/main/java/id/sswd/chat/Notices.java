package id.sswd.chat;

import id.sswd.store.Database;
import id.sswd.store.Outbox;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Decides and sends what no update asked for. */
public final class Notices {
  private final Database database;
  private final Mailing mailing;
  private final Consumer<List<Outbox.Row>> sender;

  /**
   * @param sender takes stored replies once they are durable
   */
  public Notices(Database database, Mailing mailing, Consumer<List<Outbox.Row>> sender) {
    this.database = database;
    this.mailing = mailing;
    this.sender = sender;
  }

  /** Runs the decision in a transaction of its own; its replies are sent when it is durable. */
  public void post(Decision decision) {
    sender.accept(database.inTransaction(tx -> mailing.store(tx, OptionalLong.empty(), decision)));
  }
}
