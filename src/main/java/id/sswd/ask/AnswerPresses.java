package id.sswd.ask;

import id.sswd.browse.PublicationCards;
import id.sswd.chat.Button;
import id.sswd.chat.ButtonTokens;
import id.sswd.chat.Context;
import id.sswd.chat.Decision;
import id.sswd.chat.Incoming;
import id.sswd.chat.Reply;
import id.sswd.library.Catalogue;
import id.sswd.library.Setting;
import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import id.sswd.topic.Topics;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What the buttons under an answer do. Anybody in the chat may press them. */
final class AnswerPresses {
  private final Asking asking;
  private final Catalogue catalogue;
  private final PublicationCards cards;
  private final AnswerRepository answers;
  private final Topics topics;
  private final Messages messages;
  private final Clock clock;
  private final AnswerView view;
  private final AnswerButtons buttons;

  AnswerPresses(
      Asking asking,
      Catalogue catalogue,
      PublicationCards cards,
      AnswerRepository answers,
      Topics topics,
      Messages messages,
      Clock clock) {
    this.asking = asking;
    this.catalogue = catalogue;
    this.cards = cards;
    this.answers = answers;
    this.topics = topics;
    this.messages = messages;
    this.clock = clock;
    this.view = new AnswerView(messages, clock);
    this.buttons = new AnswerButtons(messages);
  }

  Decision on(StoredAnswer stored, ButtonTokens.Call call, Incoming.Press press, Context context) {
    if (call.verb().equals("set")) {
      return confine(stored, call, press);
    }
    Optional<Answer> recalled = new Recall(catalogue).of(stored);
    if (recalled.isEmpty()) {
      return alert(press, stored.language(), "ask.changed");
    }
    Answer answer = recalled.get();
    Set<Setting> confined = stored.question().settings();
    int index = index(call.argument(), answer);
    String token = call.token();
    return switch (call.verb()) {
      case "more", "back" ->
          edit(
              press,
              shown(answer, index, stored),
              buttons.under(answer, index, confined, token, stored.proposed()));
      case "whole" ->
          answer.quotes().isEmpty()
              ? alert(press, stored.language(), "ask.changed")
              : edit(
                  press,
                  view.whole(answer, index),
                  buttons.underPassage(answer.language(), index, token));
      case "settings" ->
          edit(
              press,
              shown(answer, index, stored),
              buttons.settings(answer.language(), confined, index, token));
      case "source" ->
          answer.quotes().isEmpty()
              ? alert(press, stored.language(), "ask.changed")
              : open(stored, answer.quotes().get(index).citation().publication(), press);
      case "topic" -> open(stored, number(call.argument()).orElse(-1), press);
      case "yes" -> rate(stored, press, true);
      case "no" -> rate(stored, press, false);
      case "propose" -> propose(stored, answer, press, token);
      default -> alert(press, context.language(), "ask.changed");
    };
  }

  private Html shown(Answer answer, int from, StoredAnswer stored) {
    Set<Setting> confined = stored.question().settings();
    return stored.proposed() && answer.kind() == Answer.Kind.ABSTENTION
        ? view.proposed(answer, confined)
        : view.text(answer, from, confined);
  }

  private Decision confine(StoredAnswer stored, ButtonTokens.Call call, Incoming.Press press) {
    Set<Setting> confined = EnumSet.noneOf(Setting.class);
    AnswerButtons.SETTINGS.stream()
        .filter(setting -> setting.key().equals(call.argument()))
        .forEach(confined::add);
    Question before = stored.question();
    Question question =
        new Question(
            before.community(),
            before.text(),
            before.language(),
            confined,
            before.edition(),
            before.previous());
    Answer answer = asking.answer(question);
    if (answer.kind() == Answer.Kind.CARE) {
      return alert(press, stored.language(), "ask.expired");
    }
    return (tx, out) -> {
      answers.replace(tx, stored.id(), question, answer);
      out.add(
          new Reply.Edit(
              press.place().ref(),
              press.message(),
              view.text(answer, 0, confined),
              buttons.under(answer, 0, confined, call.token(), stored.proposed())));
      out.add(Reply.PopUp.silent(press.callback()));
    };
  }

  private Decision open(StoredAnswer stored, long publication, Incoming.Press press) {
    return catalogue
        .publication(stored.question().community(), publication)
        .<Decision>map(
            found ->
                (tx, out) -> {
                  out.add(
                      cards
                          .open(tx, found, press.place().ref(), stored.language())
                          .answering(press.message()));
                  out.add(Reply.PopUp.silent(press.callback()));
                })
        .orElseGet(() -> alert(press, stored.language(), "ask.changed"));
  }

  private Decision rate(StoredAnswer stored, Incoming.Press press, boolean helpful) {
    String thanks =
        messages.plain(stored.language(), helpful ? "ask.thanks-helpful" : "ask.thanks-unhelpful");
    Optional<Topics.Candidate> gathered =
        helpful ? Optional.empty() : Optional.of(candidate(stored));
    return (tx, out) -> {
      boolean changed = answers.rate(tx, stored.id(), press.from().id(), helpful, clock.instant());
      gathered.filter(question -> changed).ifPresent(question -> topics.gather(tx, question));
      out.add(Reply.PopUp.note(press.callback(), thanks));
    };
  }

  private Topics.Candidate candidate(StoredAnswer stored) {
    Question question = stored.question();
    return topics.candidate(question.community(), question.text(), stored.language());
  }

  private Decision propose(StoredAnswer stored, Answer answer, Incoming.Press press, String token) {
    if (answer.kind() != Answer.Kind.ABSTENTION) {
      return alert(press, stored.language(), "ask.changed");
    }
    Question question = stored.question();
    if (!Topics.isFit(question.text())) {
      return alert(press, stored.language(), "ask.no-topic");
    }
    Topics.Candidate candidate = candidate(stored);
    return (tx, out) -> {
      boolean first = answers.markProposed(tx, stored.id(), clock.instant());
      if (first) {
        topics.propose(tx, candidate, press.from().id());
        out.add(
            new Reply.Edit(
                press.place().ref(),
                press.message(),
                view.proposed(answer, question.settings()),
                buttons.under(answer, 0, question.settings(), token, true)));
      }
      String note = first ? "ask.proposed" : "ask.proposed-already";
      out.add(Reply.PopUp.note(press.callback(), messages.plain(stored.language(), note)));
    };
  }

  private static Decision edit(Incoming.Press press, Html text, List<List<Button>> rows) {
    return (tx, out) -> {
      out.add(new Reply.Edit(press.place().ref(), press.message(), text, rows));
      out.add(Reply.PopUp.silent(press.callback()));
    };
  }

  private Decision alert(Incoming.Press press, Language language, String key) {
    return Decision.reply(Reply.PopUp.alert(press.callback(), messages.plain(language, key)));
  }

  private static int index(String argument, Answer answer) {
    int last = Math.max(0, answer.quotes().size() - 1);
    OptionalInt asked = number(argument);
    return Math.clamp(asked.orElse(0), 0, last);
  }

  private static OptionalInt number(String argument) {
    return argument.matches("\\d{1,9}")
        ? OptionalInt.of(Integer.parseInt(argument))
        : OptionalInt.empty();
  }
}
