package id.sswd.chat;

/** Takes the replies of one transaction. */
@FunctionalInterface
public interface Outgoing {
  void add(Reply reply);
}
