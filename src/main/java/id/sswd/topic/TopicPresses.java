package id.sswd.topic;

import id.sswd.chat.ButtonTokens;
import id.sswd.chat.Context;
import id.sswd.chat.Decision;
import id.sswd.chat.Incoming;
import id.sswd.chat.Outgoing;
import id.sswd.chat.Reply;
import id.sswd.community.AuditRepository;
import id.sswd.community.Roles;
import id.sswd.store.Database;
import id.sswd.store.Tx;
import id.sswd.text.Excerpt;
import id.sswd.text.Messages;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** What the buttons under topics do. Everybody votes; what changes a topic is for organizers. */
final class TopicPresses {
  private static final int LONGEST_THEME = 200;
  private static final Set<String> FOR_ORGANIZERS =
      Set.of("gathered", "theme", "hide", "reopen", "merge", "into");

  private final TopicRepository topics = new TopicRepository();
  private final VoteRepository votes = new VoteRepository();
  private final AuditRepository audit = new AuditRepository();
  private final Database database;
  private final Roles roles;
  private final TopicPlan plan;
  private final TopicScreens screens;
  private final Messages messages;
  private final Clock clock;

  TopicPresses(
      Database database,
      Roles roles,
      TopicPlan plan,
      TopicScreens screens,
      Messages messages,
      Clock clock) {
    this.database = database;
    this.roles = roles;
    this.plan = plan;
    this.screens = screens;
    this.messages = messages;
    this.clock = clock;
  }

  /** A press, with what is needed to show something in its place. */
  private record Pressed(
      ButtonTokens.Call call, Incoming.Press press, boolean organizer, Context context) {
    long person() {
      return press.from().id();
    }
  }

  Decision press(ButtonTokens.Call call, Incoming.Press press, Context context) {
    boolean decisive = FOR_ORGANIZERS.contains(call.verb());
    boolean organizer =
        press.place().isPrivate() && roles.mayOrganize(context.community(), press.from().id());
    // What organizers see of topics is not for the whole group to read.
    if (decisive && !organizer) {
      return alert("topic.organizers-only", press, context);
    }
    Pressed pressed = new Pressed(call, press, organizer, context);
    return switch (call.verb()) {
      case "list" -> (tx, out) -> list(tx, out, pressed, number(call.argument()));
      case "gathered" ->
          (tx, out) ->
              replace(
                  out,
                  press,
                  screens.gathered(
                      tx, number(call.argument()), press.place().ref(), call.token(), context));
      case "theme" -> theme(pressed);
      case "into" -> (tx, out) -> mergeInto(tx, out, pressed);
      case "vote" -> (tx, out) -> voteInGroup(tx, out, pressed);
      default -> (tx, out) -> onTopic(tx, out, pressed);
    };
  }

  private void list(Tx tx, Outgoing out, Pressed pressed, int page) {
    Reply.Text list =
        screens.list(
            tx,
            page,
            pressed.press.place(),
            pressed.person(),
            pressed.organizer,
            pressed.call.token(),
            pressed.context);
    replace(out, pressed.press, list);
  }

  private static void replace(Outgoing out, Incoming.Press press, Reply.Text shown) {
    out.add(new Reply.Edit(press.place().ref(), press.message(), shown.text(), shown.buttons()));
    out.add(Reply.PopUp.silent(press.callback()));
  }

  /** The topic that is meant, if this community has it and the presser may see it. */
  private Optional<Topic> topic(Tx tx, long id, Pressed pressed) {
    return topics
        .find(tx, id)
        .filter(topic -> topic.community() == pressed.context.community())
        .filter(topic -> topic.state() != Topic.State.MERGED)
        .filter(
            topic ->
                pressed.organizer
                    || topic.state() == Topic.State.OPEN
                    || topic.state() == Topic.State.ANSWERED);
  }

  private Decision theme(Pressed pressed) {
    long id = number(pressed.call.argument());
    return database
        .read(tx -> topic(tx, id, pressed))
        .map(
            topic ->
                plan.begin(
                    topic.id(),
                    asTheme(topic.question()),
                    pressed.press,
                    topic.community(),
                    pressed.context.language()))
        .orElseGet(() -> alert("topic.gone", pressed.press, pressed.context));
  }

  /** "apa peran peksos di kapal?" gives "Apa peran peksos di kapal", no longer than themes are. */
  static String asTheme(String question) {
    String plain = Excerpt.head(question.replaceAll("[?!.\\s]+$", ""), LONGEST_THEME);
    if (plain.isEmpty()) {
      return question;
    }
    return plain.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + plain.substring(1);
  }

  private void voteInGroup(Tx tx, Outgoing out, Pressed pressed) {
    String[] numbers = pressed.call.argument().split("-", 2);
    Optional<Topic> topic =
        topic(tx, number(numbers[0]), pressed).filter(found -> found.state() == Topic.State.OPEN);
    if (topic.isEmpty()) {
      alert("topic.gone", pressed.press, pressed.context).decide(tx, out);
      return;
    }
    boolean taken = votes.unvote(tx, topic.get().id(), pressed.person());
    if (!taken) {
      votes.vote(tx, topic.get().id(), pressed.person(), clock.instant());
    }
    Reply.Text list =
        screens.list(
            tx,
            numbers.length > 1 ? number(numbers[1]) : 0,
            pressed.press.place(),
            pressed.person(),
            false,
            pressed.call.token(),
            pressed.context);
    out.add(
        new Reply.Edit(
            pressed.press.place().ref(), pressed.press.message(), list.text(), list.buttons()));
    out.add(
        Reply.PopUp.note(
            pressed.press.callback(),
            messages.plain(
                pressed.context.language(), taken ? "topic.vote-taken" : "topic.vote-given")));
  }

  private void onTopic(Tx tx, Outgoing out, Pressed pressed) {
    Optional<Topic> found = topic(tx, number(pressed.call.argument()), pressed);
    if (found.isEmpty()) {
      alert("topic.gone", pressed.press, pressed.context).decide(tx, out);
      return;
    }
    Topic topic = found.get();
    long person = pressed.person();
    switch (pressed.call.verb()) {
      case "support" -> votes.vote(tx, topic.id(), person, clock.instant());
      case "unvote" -> votes.unvote(tx, topic.id(), person);
      case "tell" -> votes.tell(tx, topic.id(), person, true, clock.instant());
      case "hush" -> votes.tell(tx, topic.id(), person, false, clock.instant());
      case "hide" -> set(tx, topic, Topic.State.HIDDEN, pressed);
      case "reopen" -> set(tx, topic, Topic.State.OPEN, pressed);
      case "merge" -> {
        replace(
            out,
            pressed.press,
            screens.merge(tx, topic, person, pressed.call.token(), pressed.context));
        return;
      }
      default -> {}
    }
    Topic now = topics.find(tx, topic.id()).orElse(topic);
    replace(
        out,
        pressed.press,
        screens.card(tx, now, person, pressed.organizer, pressed.call.token(), pressed.context));
  }

  private void set(Tx tx, Topic topic, Topic.State state, Pressed pressed) {
    topics.setState(tx, topic.id(), state);
    note(tx, topic, state == Topic.State.HIDDEN ? "topic.hidden" : "topic.opened", pressed);
  }

  private void note(Tx tx, Topic topic, String deed, Pressed pressed) {
    audit.add(tx, topic.community(), pressed.press.from(), deed, topic.question(), clock.instant());
  }

  private void mergeInto(Tx tx, Outgoing out, Pressed pressed) {
    String[] numbers = pressed.call.argument().split("-", 2);
    Optional<Topic> from = topic(tx, number(numbers[0]), pressed);
    Optional<Topic> into =
        numbers.length < 2 ? Optional.empty() : topic(tx, number(numbers[1]), pressed);
    if (from.isEmpty() || into.isEmpty() || from.get().id() == into.get().id()) {
      alert("topic.gone", pressed.press, pressed.context).decide(tx, out);
      return;
    }
    topics.merge(tx, from.get(), into.get().id());
    note(tx, from.get(), "topic.merged", pressed);
    Topic now = topics.find(tx, into.get().id()).orElseThrow();
    replace(
        out,
        pressed.press,
        screens.card(tx, now, pressed.person(), true, pressed.call.token(), pressed.context));
  }

  private Decision alert(String key, Incoming.Press press, Context context) {
    return Decision.reply(
        Reply.PopUp.alert(press.callback(), messages.plain(context.language(), key)));
  }

  private static int number(String argument) {
    return argument.matches("\\d{1,9}") ? Integer.parseInt(argument) : 0;
  }
}
