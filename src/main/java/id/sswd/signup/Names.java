package id.sswd.signup;

import id.sswd.chat.Button;
import id.sswd.chat.ButtonTokens;
import id.sswd.chat.ChatRef;
import id.sswd.chat.Context;
import id.sswd.chat.Decision;
import id.sswd.chat.Incoming;
import id.sswd.chat.Person;
import id.sswd.chat.Reply;
import id.sswd.store.Tx;
import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import id.sswd.text.TypedLine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person's name and cohort year, asked for once, in private; and their choice of reminders. */
final class Names {
  /** The word of the Start link that leads to the question. */
  static final String START = "nama";

  private static final int MOST_NAME = 60;
  private static final Pattern COHORT = Pattern.compile("^(.*?)[\\s,]*(?:'|’|‘)?(\\d+)$");

  private final ParticipantRepository participants = new ParticipantRepository();
  private final SignUpRepository signUps = new SignUpRepository();
  private final ReminderRepository reminders = new ReminderRepository();
  private final NameConsent consent;
  private final Messages messages;
  private final Clock clock;

  Names(NameConsent consent, Messages messages, Clock clock) {
    this.consent = consent;
    this.messages = messages;
    this.clock = clock;
  }

  /** Who asks, by the name they gave; by the one that Telegram shows where they gave none. */
  Places.Asker asker(Tx tx, Person person) {
    return participants
        .find(tx, person.id())
        .map(known -> new Places.Asker(person.id(), known.name(), known.cohort()))
        .orElseGet(
            () -> new Places.Asker(person.id(), shownName(person.name()), OptionalInt.empty()));
  }

  static String shownName(String name) {
    int end =
        name.offsetByCodePoints(0, Math.min(name.codePointCount(0, name.length()), MOST_NAME));
    return TypedLine.read(name.substring(0, end), MOST_NAME) instanceof TypedLine.Clean clean
        ? clean.text()
        : "?";
  }

  /** Asks in the private chat; the answer is a reply to it. */
  Decision ask(Incoming.Message message, Context context) {
    long person = message.from().id();
    return (tx, out) ->
        out.add(
            Reply.Text.of(
                    ChatRef.of(person),
                    messages
                        .html(context.language(), "signup.ask-name")
                        .plus(Html.PARAGRAPH)
                        .plus(messages.html(context.language(), "signup.consent-question")))
                .withButtons(consent.buttons(tx, person, context.language()))
                .about(subject(person)));
  }

  /** The same question from a group, where the person may not have started the bot. */
  Reply question(long person, ChatRef group, Context context) {
    Html words = messages.html(context.language(), "signup.ask-name");
    if (group.chat() == person) {
      return Reply.Text.of(group, words).about(subject(person));
    }
    return new Reply.Nudge(person, words, List.of(), group, Html.EMPTY);
  }

  private static String subject(long person) {
    return "name:" + person;
  }

  /** Takes a reply to the question. */
  Optional<Decision> answer(Incoming.Message message, Context context) {
    boolean asked =
        message.place().isPrivate()
            && message
                .replyTo()
                .filter(Incoming.RepliedTo::byThisBot)
                .filter(replied -> isTheQuestion(replied.text()))
                .isPresent();
    return asked ? Optional.of(kept(message, context)) : Optional.empty();
  }

  /**
   * The question is known by its words, in either language: a reply to it may come months later.
   */
  private boolean isTheQuestion(String text) {
    for (Language language : Language.values()) {
      String start = messages.plain(language, "signup.ask-name").split("\\?", 2)[0];
      if (text.startsWith(start)) {
        return true;
      }
    }
    return false;
  }

  private Decision kept(Incoming.Message message, Context context) {
    String typed = message.text().strip();
    OptionalInt cohort = OptionalInt.empty();
    Matcher year = COHORT.matcher(typed);
    if (year.matches()) {
      cohort = cohort(year.group(2));
      if (cohort.isEmpty()) {
        return sorry("signup.bad-cohort", message, context);
      }
      typed = year.group(1);
    }
    OptionalInt found = cohort;
    return switch (TypedLine.read(typed, MOST_NAME)) {
      case TypedLine.Clean clean ->
          (tx, out) -> {
            participants.store(
                tx,
                message.from().id(),
                new ParticipantRepository.Participant(clean.text(), found),
                clock.instant());
            signUps.rename(
                tx, message.from().id(), clean.text(), found.isPresent() ? found.getAsInt() : null);
            out.add(
                Reply.Text.of(
                    message.place().ref(),
                    messages.html(context.language(), "signup.name-kept", clean.text())));
          };
      case TypedLine.Wordless none -> sorry("signup.bad-name", message, context);
      case TypedLine.TooLong tooLong -> sorry("signup.bad-name", message, context);
    };
  }

  /** "23" and "2023"; empty for a year in which nobody here began to study. */
  private OptionalInt cohort(String digits) {
    int now = LocalDate.now(clock).getYear();
    if (digits.length() != 2 && digits.length() != 4) {
      return OptionalInt.empty();
    }
    int year = Integer.parseInt(digits) + (digits.length() == 2 ? 2000 : 0);
    return year >= 1960 && year <= now ? OptionalInt.of(year) : OptionalInt.empty();
  }

  private Decision sorry(String key, Incoming.Message message, Context context) {
    return Decision.reply(
        Reply.Text.of(message.place().ref(), messages.html(context.language(), key))
            .answering(message.id()));
  }

  List<List<Button>> reminderButtons(boolean off, String token, Language language) {
    return List.of(
        List.of(
            new Button.Press(
                messages.plain(language, off ? "signup.button-turn-on" : "signup.button-turn-off"),
                ButtonTokens.data(token, off ? "on" : "off"))));
  }

  Decision pressReminders(ButtonTokens.Call call, Incoming.Press press, Context context) {
    boolean off = call.verb().equals("off");
    return (tx, out) -> {
      reminders.optOut(tx, press.from().id(), off);
      out.add(
          new Reply.Edit(
              press.place().ref(),
              press.message(),
              messages.html(
                  context.language(), off ? "signup.reminders-off" : "signup.reminders-on"),
              reminderButtons(off, call.token(), context.language())));
      out.add(Reply.PopUp.silent(press.callback()));
    };
  }
}
