package id.sswd.topic;

import id.sswd.chat.Button;
import id.sswd.chat.ButtonTokens;
import id.sswd.text.Excerpt;
import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How topics are shown: a page of a list, one topic, the choice of another one. */
final class TopicView {
  static final int ON_A_PAGE = 5;
  private static final int LABEL = 40;

  private final Messages messages;

  TopicView(Messages messages) {
    this.messages = messages;
  }

  /**
   * A page of the list.
   *
   * @param number counted from 0
   * @param total topics on all pages
   * @param gathered how many were gathered, for organizers in private; 0 for others
   * @param mine those that the reader has voted for; empty in a group
   */
  record Page(
      List<Topic> topics, int number, int total, int gathered, Set<Long> mine, boolean inPrivate) {
    int last() {
      return Math.max(0, (total - 1) / ON_A_PAGE);
    }
  }

  /**
   * One topic as one person sees it.
   *
   * @param voted whether they have voted for it
   * @param tell whether they are to be told of its answer
   */
  record Card(Topic topic, boolean voted, boolean tell, boolean organizer) {}

  Html list(Page page, String community, Language language) {
    if (page.topics.isEmpty()) {
      return messages.html(language, "topic.none", community);
    }
    List<Html> lines = new ArrayList<>();
    lines.add(messages.html(language, "topic.list", community, page.total));
    for (int i = 0; i < page.topics.size(); i++) {
      Topic topic = page.topics.get(i);
      lines.add(
          messages.html(
              language,
              page.mine.contains(topic.id()) ? "topic.entry-mine" : "topic.entry",
              i + 1,
              topic.question(),
              standing(topic, language)));
    }
    lines.add(messages.html(language, page.inPrivate ? "topic.hint-private" : "topic.hint-group"));
    return Html.join(Html.PARAGRAPH, lines);
  }

  private String standing(Topic topic, Language language) {
    String votes = messages.plain(language, "topic.votes", topic.votes());
    return topic.session().isPresent()
        ? votes + " · " + messages.plain(language, "topic.planned", topic.session().getAsInt())
        : votes;
  }

  /** In private a number opens its topic; in a group it votes. */
  List<List<Button>> listButtons(Page page, String token, Language language) {
    List<List<Button>> rows = new ArrayList<>();
    List<Button> numbers = new ArrayList<>();
    for (int i = 0; i < page.topics.size(); i++) {
      long topic = page.topics.get(i).id();
      String data =
          page.inPrivate
              ? ButtonTokens.data(token, "open", topic)
              : ButtonTokens.data(token, "vote", topic + "-" + page.number);
      numbers.add(new Button.Press((page.inPrivate ? "🔎 " : "👍 ") + (i + 1), data));
    }
    if (!numbers.isEmpty()) {
      rows.add(numbers);
    }
    List<Button> leaves = new ArrayList<>();
    if (page.number > 0) {
      leaves.add(press("topic.button-back", token, "list", page.number - 1, language));
    }
    if (page.number < page.last()) {
      leaves.add(press("topic.button-forth", token, "list", page.number + 1, language));
    }
    if (!leaves.isEmpty()) {
      rows.add(leaves);
    }
    if (page.gathered > 0) {
      String label = messages.plain(language, "topic.button-gathered", page.gathered);
      rows.add(List.of(new Button.Press(label, ButtonTokens.data(token, "gathered", 0))));
    }
    return rows;
  }

  private Button press(String key, String token, String verb, Object argument, Language language) {
    return new Button.Press(
        messages.plain(language, key), ButtonTokens.data(token, verb, argument));
  }

  Html card(Card card, Language language) {
    Topic topic = card.topic;
    List<Html> lines = new ArrayList<>();
    lines.add(Html.bold(topic.question()));
    lines.add(
        switch (topic.state()) {
          case GATHERED -> messages.html(language, "topic.gathered", topic.wanted());
          case ANSWERED -> messages.html(language, "topic.has-answer");
          case HIDDEN -> messages.html(language, "topic.hidden");
          case OPEN, MERGED -> Html.text(standing(topic, language));
        });
    if (card.tell && topic.state() == Topic.State.OPEN) {
      lines.add(messages.html(language, "topic.will-tell"));
    }
    return Html.join(Html.PARAGRAPH, lines);
  }

  List<List<Button>> cardButtons(Card card, String token, Language language) {
    long id = card.topic.id();
    List<List<Button>> rows = new ArrayList<>();
    if (card.topic.state() == Topic.State.OPEN) {
      rows.add(
          List.of(
              press(
                  card.voted ? "topic.button-unvote" : "topic.button-vote",
                  token,
                  card.voted ? "unvote" : "support",
                  id,
                  language)));
      rows.add(
          List.of(
              press(
                  card.tell ? "topic.button-no-tell" : "topic.button-tell",
                  token,
                  card.tell ? "hush" : "tell",
                  id,
                  language)));
    }
    if (card.organizer) {
      rows.addAll(organizerButtons(card.topic, token, language));
    }
    String back = card.topic.state() == Topic.State.GATHERED ? "gathered" : "list";
    rows.add(List.of(press("topic.button-list", token, back, 0, language)));
    return rows;
  }

  private List<List<Button>> organizerButtons(Topic topic, String token, Language language) {
    Button theme = press("topic.button-theme", token, "theme", topic.id(), language);
    Button open = press("topic.button-open", token, "reopen", topic.id(), language);
    Button hide = press("topic.button-hide", token, "hide", topic.id(), language);
    Button merge = press("topic.button-merge", token, "merge", topic.id(), language);
    return switch (topic.state()) {
      case OPEN ->
          topic.session().isPresent()
              ? List.of(List.of(merge, hide))
              : List.of(List.of(theme), List.of(merge, hide));
      case GATHERED -> List.of(List.of(open), List.of(merge, hide));
      case HIDDEN -> List.of(List.of(open));
      case ANSWERED, MERGED -> List.of();
    };
  }

  /** What was gathered, for organizers. */
  Html gathered(Page page, Language language) {
    List<Html> lines = new ArrayList<>();
    lines.add(messages.html(language, "topic.gathered-list", page.total));
    for (int i = 0; i < page.topics.size(); i++) {
      Topic topic = page.topics.get(i);
      lines.add(
          messages.html(
              language,
              "topic.entry",
              i + 1,
              topic.question(),
              messages.plain(language, "topic.asked", topic.wanted())));
    }
    return Html.join(Html.PARAGRAPH, lines);
  }

  List<List<Button>> gatheredButtons(Page page, String token, Language language) {
    List<List<Button>> rows = new ArrayList<>();
    List<Button> numbers = new ArrayList<>();
    for (int i = 0; i < page.topics.size(); i++) {
      numbers.add(
          new Button.Press(
              "🔎 " + (i + 1), ButtonTokens.data(token, "open", page.topics.get(i).id())));
    }
    rows.add(numbers);
    List<Button> leaves = new ArrayList<>();
    if (page.number > 0) {
      leaves.add(press("topic.button-back", token, "gathered", page.number - 1, language));
    }
    if (page.number < page.last()) {
      leaves.add(press("topic.button-forth", token, "gathered", page.number + 1, language));
    }
    leaves.add(press("topic.button-list", token, "list", 0, language));
    rows.add(leaves);
    return rows;
  }

  /** The topics that one can be merged into. */
  List<List<Button>> mergeButtons(
      Topic topic, List<Topic> others, String token, Language language) {
    List<List<Button>> rows = new ArrayList<>();
    for (Topic other : others) {
      rows.add(
          List.of(
              new Button.Press(
                  Excerpt.head(other.question(), LABEL),
                  ButtonTokens.data(token, "into", topic.id() + "-" + other.id()))));
    }
    rows.add(List.of(press("topic.button-cancel", token, "open", topic.id(), language)));
    return rows;
  }
}
