package id.sswd.topic;

import id.sswd.chat.ButtonTokens;
import id.sswd.chat.ChatRef;
import id.sswd.chat.Context;
import id.sswd.chat.Incoming;
import id.sswd.chat.Place;
import id.sswd.chat.Reply;
import id.sswd.store.Tx;
import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The messages that show topics, with the buttons under them. */
final class TopicScreens {
  private final TopicRepository topics = new TopicRepository();
  private final VoteRepository votes = new VoteRepository();
  private final ButtonTokens tokens;
  private final Messages messages;
  private final TopicView view;

  TopicScreens(ButtonTokens tokens, Messages messages) {
    this.tokens = tokens;
    this.messages = messages;
    this.view = new TopicView(messages);
  }

  private String token(Tx tx, long chat) {
    return tokens.issue(tx, TopicFeature.NAME, TopicFeature.NAME, chat);
  }

  /** A page of the topics that can be voted for. */
  Reply.Text list(Tx tx, int page, Place place, long person, boolean organizer, Context context) {
    return list(tx, page, place, person, organizer, token(tx, place.ref().chat()), context);
  }

  Reply.Text list(
      Tx tx, int page, Place place, long person, boolean organizer, String token, Context context) {
    int total = topics.count(tx, context.community(), Topic.State.OPEN);
    int shown = Math.clamp(page, 0, Math.max(0, (total - 1) / TopicView.ON_A_PAGE));
    TopicView.Page content =
        new TopicView.Page(
            page(tx, context.community(), Topic.State.OPEN, shown),
            shown,
            total,
            organizer ? topics.count(tx, context.community(), Topic.State.GATHERED) : 0,
            place.isPrivate() ? votes.votedFor(tx, person) : Set.of(),
            place.isPrivate());
    return Reply.Text.of(
            place.ref(), view.list(content, context.communityName(), context.language()))
        .withButtons(view.listButtons(content, token, context.language()));
  }

  private List<Topic> page(Tx tx, long community, Topic.State state, int number) {
    return topics.list(tx, community, state, number * TopicView.ON_A_PAGE, TopicView.ON_A_PAGE);
  }

  /** What was gathered; the caller has made sure that an organizer reads it. */
  Reply.Text gathered(Tx tx, int page, ChatRef chat, String token, Context context) {
    Language language = context.language();
    int total = topics.count(tx, context.community(), Topic.State.GATHERED);
    int shown = Math.clamp(page, 0, Math.max(0, (total - 1) / TopicView.ON_A_PAGE));
    TopicView.Page content =
        new TopicView.Page(
            page(tx, context.community(), Topic.State.GATHERED, shown),
            shown,
            total,
            total,
            Set.of(),
            true);
    return Reply.Text.of(chat, view.gathered(content, language))
        .withButtons(view.gatheredButtons(content, token, language));
  }

  Reply.Text card(
      Tx tx, Topic topic, long person, boolean organizer, String token, Context context) {
    Optional<Boolean> tells = votes.tells(tx, topic.id(), person);
    TopicView.Card card =
        new TopicView.Card(topic, tells.isPresent(), tells.orElse(false), organizer);
    return Reply.Text.of(ChatRef.of(person), view.card(card, context.language()))
        .withButtons(view.cardButtons(card, token, context.language()));
  }

  /** Asks which topic this one is the same as. */
  Reply.Text merge(Tx tx, Topic topic, long person, String token, Context context) {
    List<Topic> others =
        topics.standing(tx, topic.community(), TopicView.ON_A_PAGE * 2).stream()
            .filter(other -> other.id() != topic.id())
            .toList();
    return Reply.Text.of(
            ChatRef.of(person), messages.html(context.language(), "topic.merge", topic.question()))
        .withButtons(view.mergeButtons(topic, others, token, context.language()));
  }

  /** What somebody who put a topic forward reads: in private with the buttons of its card. */
  Reply.Text proposed(Tx tx, Topic topic, Html words, Incoming.Message message, Context context) {
    Reply.Text said = Reply.Text.of(message.place().ref(), words);
    if (!message.place().isPrivate()) {
      return said;
    }
    long person = message.from().id();
    return said.withButtons(card(tx, topic, person, false, token(tx, person), context).buttons());
  }
}
