package id.sswd.topic;

import id.sswd.chat.Button;
import id.sswd.chat.ChatRef;
import id.sswd.chat.Context;
import id.sswd.chat.Outgoing;
import id.sswd.chat.Reply;
import id.sswd.community.Community;
import id.sswd.community.CommunityRepository;
import id.sswd.note.PublicationListener;
import id.sswd.session.Session;
import id.sswd.store.Tx;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.time.Clock;
import java.util.List;

/** Tells those who voted for a topic, and wished to be told, that it has an answer. */
public final class TopicTidings implements PublicationListener {
  private final TopicRepository topics = new TopicRepository();
  private final VoteRepository votes = new VoteRepository();
  private final CommunityRepository communities;
  private final Messages messages;
  private final Clock clock;

  public TopicTidings(CommunityRepository communities, Messages messages, Clock clock) {
    this.communities = communities;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public void published(Tx tx, Outgoing out, Session session, long publication, Context context) {
    session.topic().stream()
        .boxed()
        .flatMap(id -> topics.current(tx, id).stream())
        .forEach(
            topic -> {
              topics.setState(tx, topic.id(), Topic.State.ANSWERED);
              for (long person : votes.takeWaiting(tx, topic.id(), clock.instant())) {
                out.add(tiding(tx, person, topic, session, context));
              }
            });
  }

  private Reply tiding(Tx tx, long person, Topic topic, Session session, Context context) {
    Language language =
        communities
            .find(tx, topic.community())
            .map(Community::language)
            .orElse(Language.INDONESIAN);
    Button ask =
        new Button.Link(
            messages.plain(language, "topic.button-see-answer"),
            context.startLink(TopicLink.toAnswer(topic.id())));
    return Reply.Text.of(
            ChatRef.of(person),
            messages.html(language, "topic.answered", topic.question(), session.edition()))
        .withButtons(List.of(List.of(ask)));
  }

  /** What is no longer published answers nothing: the topic waits again. */
  @Override
  public void withdrawn(Tx tx, Session session) {
    session.topic().stream()
        .boxed()
        .flatMap(id -> topics.current(tx, id).stream())
        .filter(topic -> topic.state() == Topic.State.ANSWERED)
        .forEach(topic -> topics.setState(tx, topic.id(), Topic.State.OPEN));
  }
}
