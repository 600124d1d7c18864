package id.sswd.ask;

import id.sswd.chat.Context;
import id.sswd.chat.Decision;
import id.sswd.chat.Incoming;
import id.sswd.chat.Reply;
import id.sswd.text.Excerpt;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** Quotes to choose from while somebody types {@code @bot words}. Nothing of it is stored. */
final class InlineAnswers {
  private static final int MOST_CARDS = 8;
  private static final int CARD_LINE = 160;
  private static final int CARD_SECONDS = 30;

  private final Asking asking;
  private final Function<Incoming, Optional<Language>> chosenLanguage;
  private final AnswerView view;

  InlineAnswers(
      Asking asking,
      Function<Incoming, Optional<Language>> chosenLanguage,
      Messages messages,
      Clock clock) {
    this.asking = asking;
    this.chosenLanguage = chosenLanguage;
    this.view = new AnswerView(messages, clock);
  }

  Decision to(Incoming.Inline inline, Context context) {
    List<Reply.InlineResults.Card> cards =
        inline.query().isBlank() ? List.of() : cards(inline, context);
    return Decision.reply(new Reply.InlineResults(inline.id(), cards, "", CARD_SECONDS));
  }

  private List<Reply.InlineResults.Card> cards(Incoming.Inline inline, Context context) {
    Answer answer =
        asking.answer(
            new Question(
                context.community(),
                Courtesy.without(inline.query()),
                chosenLanguage.apply(inline),
                Set.of(),
                OptionalInt.empty(),
                Optional.empty()));
    return answer.quotes().stream().limit(MOST_CARDS).map(quote -> card(quote, answer)).toList();
  }

  private Reply.InlineResults.Card card(Quote quote, Answer answer) {
    return new Reply.InlineResults.Card(
        quote.passage().id() + "-" + quote.start(),
        view.inlineTitle(quote, answer.language()),
        Excerpt.head(quote.text(), CARD_LINE),
        view.inlineMessage(quote, answer.language()));
  }
}
