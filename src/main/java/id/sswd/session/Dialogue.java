package id.sswd.session;

import id.sswd.chat.ChatRef;
import id.sswd.chat.Person;
import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import id.sswd.text.TypedLine;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a draft goes on when its writer types or presses; nothing is stored or sent here. */
final class Dialogue {
  private static final Pattern TARGET = Pattern.compile("(-?\\d{1,18})_(\\d{1,9})");
  private static final int NAME = 80;

  private final FieldReader reader;
  private final Messages messages;

  Dialogue(Messages messages, Clock clock) {
    this.reader = new FieldReader(messages, clock);
    this.messages = messages;
  }

  /** The draft as it is now, and what has to be said about what was typed. */
  record Next(Draft draft, List<Html> notices) {
    static Next silent(Draft draft) {
      return new Next(draft, List.of());
    }
  }

  /** Whether a text is an announcement in one message rather than one field's value. */
  static boolean isForm(String typed) {
    return FormReader.read(typed).values().size() >= 2;
  }

  /** Whether a form adds to a draft: it has no theme, or the same one. */
  static boolean continues(Draft draft, String typed) {
    Map<Field, String> values = FormReader.read(typed).values();
    return !values.isEmpty()
        && (!values.containsKey(Field.THEME)
            || draft.value(Field.THEME).map(values.get(Field.THEME)::equals).orElse(true));
  }

  /** Free text while a field is asked for, or a whole form. */
  Next typed(DraftScreen screen, String typed) {
    if (isForm(typed)) {
      return form(screen, typed);
    }
    return switch (screen.draft().stage()) {
      case Draft.Stage.Asking asking -> entered(screen, asking.field(), typed);
      case Draft.Stage.Confirming confirming -> entered(screen, confirming.field(), typed);
      case Draft.Stage.Overview overview -> Next.silent(screen.draft());
      case Draft.Stage.Choosing choosing -> Next.silent(screen.draft());
      case Draft.Stage.Discarding discarding -> Next.silent(screen.draft());
    };
  }

  private Next entered(DraftScreen screen, Field field, String typed) {
    Draft draft = screen.draft();
    return switch (read(screen, field, typed)) {
      case Entry.Accepted accepted -> Next.silent(keep(screen, field, accepted.value()));
      case Entry.Moments found -> Next.silent(draft.confirming(field, found.moments()));
      case Entry.Refused refused -> new Next(draft.asking(field), List.of(refused.why()));
    };
  }

  private Entry read(DraftScreen screen, Field field, String typed) {
    return reader.read(
        field,
        typed,
        new FieldReader.Situation(
            screen.community().zone(),
            screen.value(Field.TIME).map(ZonedDateTime::parse),
            screen.language()));
  }

  /** Takes what it can of an announcement in one message; the rest is told, field by field. */
  Next form(DraftScreen screen, String typed) {
    Language language = screen.language();
    FormReader.Form form = FormReader.read(typed);
    Map<Field, String> values =
        form.values().isEmpty() ? Map.of(Field.THEME, typed) : form.values();
    List<Html> notices = new ArrayList<>();
    Draft draft = screen.draft().overview();
    Optional<Draft> unsure = Optional.empty();
    for (Map.Entry<Field, String> each : new TreeMap<>(values).entrySet()) {
      Field field = each.getKey();
      DraftScreen soFar = screen.of(draft);
      switch (read(soFar, field, each.getValue())) {
        case Entry.Accepted accepted -> draft = shifted(soFar, field, accepted.value());
        case Entry.Moments found -> {
          if (found.moments().size() == 1) {
            draft = shifted(soFar, field, found.moments().getFirst().toString());
          } else if (unsure.isEmpty()) {
            unsure = Optional.of(draft.confirming(field, found.moments()));
          }
        }
        case Entry.Refused refused ->
            notices.add(
                Html.bold(messages.plain(language, "session.field." + field.key()) + ": ")
                    .plus(refused.why()));
      }
    }
    if (!form.leftOut().isEmpty()) {
      notices.add(messages.html(language, "session.left-out", String.join(", ", form.leftOut())));
    }
    Draft complete = draft;
    return new Next(
        unsure.map(asked -> complete.confirming(fieldOf(asked), asked.pending())).orElse(complete),
        notices);
  }

  private static Field fieldOf(Draft asked) {
    return asked.stage() instanceof Draft.Stage.Confirming confirming
        ? confirming.field()
        : Field.TIME;
  }

  /** The value is kept and the dialogue goes on. */
  private static Draft keep(DraftScreen screen, Field field, String value) {
    return shifted(screen, field, value).after(field);
  }

  /** A new start takes the deadline along; one that would be over already is dropped. */
  private static Draft shifted(DraftScreen screen, Field field, String value) {
    Draft draft = screen.draft().with(field, value);
    Optional<ZonedDateTime> before = screen.value(Field.TIME).map(ZonedDateTime::parse);
    Optional<ZonedDateTime> deadline = screen.value(Field.DEADLINE).map(ZonedDateTime::parse);
    if (field != Field.TIME || value.isEmpty() || before.isEmpty() || deadline.isEmpty()) {
      return draft;
    }
    Duration ahead = Duration.between(deadline.get(), before.get());
    ZonedDateTime moved = ZonedDateTime.parse(value).minus(ahead);
    return draft.with(
        Field.DEADLINE, moved.toInstant().isAfter(screen.now()) ? moved.toString() : "");
  }

  /**
   * A button that changes the draft alone. One that no longer fits where the dialogue stands
   * changes nothing.
   */
  Next pressed(DraftScreen screen, String verb, String argument) {
    Draft draft = screen.draft();
    Optional<Field> named = Field.ofKey(argument);
    boolean asked =
        named.isPresent()
            && draft.stage() instanceof Draft.Stage.Asking asking
            && asking.field() == named.get();
    return switch (verb) {
      case "skip" -> Next.silent(asked ? draft.after(named.orElseThrow()) : draft);
      case "back" ->
          Next.silent(
              asked ? named.flatMap(Field::previous).map(draft::asking).orElse(draft) : draft);
      case "clear" -> Next.silent(asked ? keep(screen, named.orElseThrow(), "") : draft);
      case "me" -> asked ? self(screen, named.orElseThrow()) : Next.silent(draft);
      case "set" -> chosen(screen, argument);
      case "before" -> before(screen, argument);
      case "moment" -> Next.silent(confirmed(screen, argument));
      case "ask" ->
          Next.silent(
              named
                  .filter(f -> Field.changeable(screen.sessionHasBegun()).contains(f))
                  .map(draft::asking)
                  .orElse(draft));
      case "preview" -> Next.silent(draft.overview());
      case "discard" -> Next.silent(draft.at(new Draft.Stage.Discarding()));
      case "choose" -> Next.silent(draft.at(new Draft.Stage.Choosing()));
      case "target" -> Next.silent(toggled(screen, argument));
      default -> Next.silent(draft);
    };
  }

  /** A value from a button goes the way of a typed one: buttons can be forged. */
  private Next chosen(DraftScreen screen, String argument) {
    int dot = argument.indexOf('.');
    Optional<Field> field = Field.ofKey(dot < 0 ? argument : argument.substring(0, dot));
    String value = dot < 0 ? "" : argument.substring(dot + 1);
    if (field.isEmpty()
        || !(screen.draft().stage() instanceof Draft.Stage.Asking asking)
        || asking.field() != field.get()) {
      return Next.silent(screen.draft());
    }
    if (value.equals("-")) {
      return Next.silent(keep(screen, field.get(), ""));
    }
    return switch (field.get()) {
      case REPEAT ->
          Next.silent(
              value.equals("7") || value.equals("14")
                  ? keep(screen, Field.REPEAT, value)
                  : screen.draft());
      case FOCUS, SETTING, CAPACITY -> entered(screen, field.get(), value.replace('_', ' '));
      default -> Next.silent(screen.draft());
    };
  }

  private Next before(DraftScreen screen, String hours) {
    Optional<ZonedDateTime> start = screen.value(Field.TIME).map(ZonedDateTime::parse);
    return start.isEmpty() || !hours.matches("\\d{1,3}")
        ? Next.silent(screen.draft())
        : entered(screen, Field.DEADLINE, hours + " hours before");
  }

  private Next self(DraftScreen screen, Field field) {
    Person writer = screen.writer();
    String name =
        field == Field.CONTACT
            ? writer.username().map(u -> "@" + u).orElse(writer.name())
            : writer.name();
    return TypedLine.read(name, NAME) instanceof TypedLine.Clean clean
        ? Next.silent(keep(screen, field, clean.text()))
        : entered(screen, field, name);
  }

  private Draft confirmed(DraftScreen screen, String argument) {
    Draft draft = screen.draft();
    if (!(draft.stage() instanceof Draft.Stage.Confirming confirming)
        || !argument.matches("\\d")
        || Integer.parseInt(argument) >= draft.pending().size()) {
      return draft;
    }
    ZonedDateTime at = draft.pending().get(Integer.parseInt(argument));
    return keep(screen, confirming.field(), at.toString());
  }

  private static Draft toggled(DraftScreen screen, String argument) {
    Matcher target = TARGET.matcher(argument);
    if (!target.matches()) {
      return screen.draft();
    }
    ChatRef place = new ChatRef(Long.parseLong(target.group(1)), Integer.parseInt(target.group(2)));
    return screen.places().contains(place) ? screen.draft().toggle(place) : screen.draft();
  }
}
