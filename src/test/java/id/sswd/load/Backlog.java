package id.sswd.load;

import id.sswd.playground.BotApiServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What waits at each stage of the bot.
 *
 * @param unfetched updates at the server that the bot has not confirmed
 * @param inbox updates that are stored and not handled
 * @param outbox replies that are decided and not sent
 */
record Backlog(int unfetched, int inbox, int outbox) {
  static final Backlog NONE = new Backlog(0, 0, 0);

  static Backlog now(BotApiServer server, Path folder) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("data/sswd.db"));
        Statement statement = connection.createStatement();
        ResultSet counts =
            statement.executeQuery(
                """
                select (select count(*) from inbox where state = 'new'),
                       (select count(*) from outbox where state = 'new')
                """)) {
      counts.next();
      return new Backlog(server.world().unconfirmed(), counts.getInt(1), counts.getInt(2));
    }
  }

  /** The larger number of each. */
  Backlog or(Backlog other) {
    return new Backlog(
        Math.max(unfetched, other.unfetched),
        Math.max(inbox, other.inbox),
        Math.max(outbox, other.outbox));
  }
}
