package id.sswd.care;

import id.sswd.chat.CommandSpec;
import id.sswd.chat.Context;
import id.sswd.chat.Decision;
import id.sswd.chat.Feature;
import id.sswd.chat.Incoming;
import id.sswd.chat.Reply;
import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.LanguageGuess;
import id.sswd.text.Messages;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers people in need before anything else reads what they wrote. It stands first among the
 * features. Commands keep working, but for those that take a question: what follows them is read
 * here first.
 */
public final class CareFeature implements Feature {
  private static final String START = "teman-";

  private final Recognizer recognizer;
  private final CareView view;
  private final Set<String> questions;
  private final Clock clock;

  /**
   * @param questions the names of commands that are followed by a question
   */
  public CareFeature(
      Recognizer recognizer,
      HelpLines lines,
      Set<String> questions,
      Messages messages,
      Clock clock) {
    this.recognizer = recognizer;
    this.view = new CareView(lines, messages);
    this.questions = Set.copyOf(questions);
    this.clock = clock;
  }

  @Override
  public String name() {
    return "care";
  }

  @Override
  public Optional<Decision> beforeCommand(
      CommandSpec command, Incoming.Message message, Context context) {
    if (!questions.contains(command.name())) {
      return Optional.empty();
    }
    String typed = message.command().map(Incoming.CommandCall::arguments).orElse("");
    return answer(wordsOrRepliedTo(typed, message), message, context);
  }

  @Override
  public Optional<Decision> onText(Incoming.Message message, Context context) {
    return message.addressed()
        ? answer(wordsOrRepliedTo(message.text(), message), message, context)
        : Optional.empty();
  }

  /** A command or a mention alone asks about the message that it replies to. */
  private static String wordsOrRepliedTo(String words, Incoming.Message message) {
    return words.isBlank()
        ? message
            .replyTo()
            .filter(replied -> !replied.byThisBot())
            .map(Incoming.RepliedTo::text)
            .orElse("")
        : words;
  }

  /** Nothing is searched for, and nothing is said where the words are not sent yet. */
  @Override
  public Optional<Decision> onInline(Incoming.Inline inline, Context context) {
    return recognizer
        .need(inline.query())
        .map(need -> Decision.reply(new Reply.InlineResults(inline.id(), List.of(), "", 0)));
  }

  @Override
  public Optional<Decision> onStart(String word, Incoming.Message message, Context context) {
    if (!word.startsWith(START)) {
      return Optional.empty();
    }
    for (Need need : Need.values()) {
      if (word.equals(START + need.ordinal())) {
        Html words = view.words(need, today(), context.language());
        return Optional.of(Decision.reply(Reply.Text.of(message.place().ref(), words)));
      }
    }
    return Optional.empty();
  }

  private Optional<Decision> answer(String words, Incoming.Message message, Context context) {
    return recognizer.need(words).map(need -> care(need, words, message, context));
  }

  private Decision care(Need need, String words, Incoming.Message message, Context context) {
    Language language = language(words, context);
    Html whole = view.words(need, today(), language);
    if (message.place().isPrivate()) {
      return Decision.reply(Reply.Text.of(message.place().ref(), whole));
    }
    // The link's number says nothing to those who read along.
    String link = context.startLink(START + need.ordinal());
    return (tx, out) -> {
      out.add(
          Reply.Text.of(message.place().ref(), view.inGroup(language))
              .withButtons(view.toPrivate(link, language))
              .answering(message.id()));
      out.add(
          new Reply.Nudge(
              message.from().id(), whole, List.of(), message.place().ref(), Html.EMPTY));
    };
  }

  private static Language language(String words, Context context) {
    return LanguageGuess.of(words).orElse(context.language());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
