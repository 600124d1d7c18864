package id.sswd.chat;

import id.sswd.store.Outbox;
import id.sswd.store.Tx;
import id.sswd.text.Html;
import id.sswd.text.HtmlSplitter;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Puts replies into the outbox. A text that is longer than Telegram takes becomes several messages:
 * the first answers, the last carries the buttons and the subject.
 */
public final class Mailing {
  private final Outbox outbox;
  private final ReplyCodec codec;

  public Mailing(Outbox outbox, ReplyCodec codec) {
    this.outbox = outbox;
    this.codec = codec;
  }

  /**
   * Runs a decision and stores what it sends.
   *
   * @param update the update that caused it; empty when the clock did
   * @return the rows stored, to be sent once the transaction is durable
   */
  List<Outbox.Row> store(Tx tx, OptionalLong update, Decision decision) {
    List<Outbox.Row> rows = new ArrayList<>();
    decision.decide(tx, reply -> parts(reply).forEach(part -> rows.add(row(tx, update, part))));
    return rows;
  }

  private Outbox.Row row(Tx tx, OptionalLong update, Reply reply) {
    ChatRef to = Addressee.of(reply);
    return outbox.add(
        tx,
        update,
        to.chat(),
        to.topic(),
        codec.kind(reply),
        codec.write(reply),
        Addressee.subject(reply));
  }

  private static List<Reply> parts(Reply reply) {
    if (!(reply instanceof Reply.Text text) || text.text().markup().length() <= HtmlSplitter.MOST) {
      return List.of(reply);
    }
    List<Html> split = HtmlSplitter.split(text.text());
    List<Reply> parts = new ArrayList<>();
    for (int i = 0; i < split.size(); i++) {
      Reply.Text part = Reply.Text.of(text.to(), split.get(i));
      if (i == 0 && text.replyTo().isPresent()) {
        part = part.answering(text.replyTo().getAsLong());
      }
      if (i == split.size() - 1) {
        part = part.withButtons(text.buttons());
        part = text.subject().map(part::about).orElse(part);
      }
      parts.add(part);
    }
    return parts;
  }
}
