package id.sswd.session;

import id.sswd.chat.ChatRef;
import id.sswd.text.Language;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A session being written, new or to be changed.
 *
 * @param session the session to be changed; empty for a new one
 * @param stage where the dialogue stands
 * @param walking whether it goes from field to field; else it returns to the overview
 * @param values what has been filled in, in the form of {@link Fields}; an empty value has been
 *     cleared
 * @param pending moments of which one is to be confirmed
 * @param targets where the card is to go
 * @param topic the proposed topic that a new session takes up
 */
record Draft(
    long person,
    long community,
    OptionalLong session,
    Stage stage,
    boolean walking,
    Map<Field, String> values,
    List<ZonedDateTime> pending,
    List<ChatRef> targets,
    OptionalLong topic,
    Language language) {

  private static final String SUBJECT = "draft:";

  Draft {
    values = Map.copyOf(values);
    pending = List.copyOf(pending);
    targets = List.copyOf(targets);
  }

  /** Where the dialogue stands. */
  sealed interface Stage {
    /** A field is asked for. */
    record Asking(Field field) implements Stage {}

    /** A moment was understood, or two were, and waits to be confirmed. */
    record Confirming(Field field) implements Stage {}

    /** Everything is shown at once. */
    record Overview() implements Stage {}

    /** The groups are chosen. */
    record Choosing() implements Stage {}

    /** Asked whether the draft is to be thrown away. */
    record Discarding() implements Stage {}
  }

  /** An empty draft that begins with the first field. */
  static Draft begin(long person, long community, List<ChatRef> targets, Language language) {
    return new Draft(
        person,
        community,
        OptionalLong.empty(),
        new Stage.Asking(Field.THEME),
        true,
        Map.of(),
        List.of(),
        targets,
        OptionalLong.empty(),
        language);
  }

  /** A draft of changes to a session. */
  static Draft change(long person, Session session, Language language) {
    return new Draft(
        person,
        session.community(),
        OptionalLong.of(session.id()),
        new Stage.Overview(),
        false,
        Map.of(),
        List.of(),
        List.of(),
        OptionalLong.empty(),
        language);
  }

  /** What the messages and buttons of this dialogue are about, in the writer's private chat. */
  String subject() {
    return subjectOf(session.orElse(0));
  }

  /** The same for changes to a session. */
  static String subjectOf(long session) {
    return SUBJECT + session;
  }

  /** The session in such a subject, 0 for a new one; empty for any other subject. */
  static OptionalLong sessionIn(String subject) {
    return subject.matches(SUBJECT + "\\d{1,18}")
        ? OptionalLong.of(Long.parseLong(subject.substring(SUBJECT.length())))
        : OptionalLong.empty();
  }

  boolean isNew() {
    return session.isEmpty();
  }

  /** Whether free text in private is meant for this draft. */
  boolean awaitsText() {
    return stage instanceof Stage.Asking || stage instanceof Stage.Confirming;
  }

  /** What is filled in; empty for what is not, or has been cleared. */
  Optional<String> value(Field field) {
    return Optional.ofNullable(values.get(field)).filter(value -> !value.isEmpty());
  }

  Optional<ZonedDateTime> moment(Field field) {
    return value(field).map(ZonedDateTime::parse);
  }

  Draft at(Stage next) {
    return new Draft(
        person, community, session, next, walking, values, pending, targets, topic, language);
  }

  Draft asking(Field field) {
    return at(new Stage.Asking(field));
  }

  /** Everything at once; from now on every field returns here. */
  Draft overview() {
    return new Draft(
        person,
        community,
        session,
        new Stage.Overview(),
        false,
        values,
        List.of(),
        targets,
        topic,
        language);
  }

  Draft with(Field field, String value) {
    Map<Field, String> filled = new EnumMap<>(Field.class);
    filled.putAll(values);
    filled.put(field, value);
    return new Draft(
        person, community, session, stage, walking, filled, List.of(), targets, topic, language);
  }

  Draft confirming(Field field, List<ZonedDateTime> moments) {
    return new Draft(
        person,
        community,
        session,
        new Stage.Confirming(field),
        walking,
        values,
        moments,
        targets,
        topic,
        language);
  }

  /** After a field is dealt with: the next one while walking, else the overview. */
  Draft after(Field field) {
    return walking ? field.next().map(this::asking).orElseGet(this::overview) : overview();
  }

  /** The card goes there, or no longer does; a group takes one card. */
  Draft toggle(ChatRef target) {
    List<ChatRef> changed = new ArrayList<>(targets);
    boolean had = changed.remove(target);
    changed.removeIf(other -> other.chat() == target.chat());
    if (!had) {
      changed.add(target);
    }
    return to(changed);
  }

  Draft to(List<ChatRef> newTargets) {
    return new Draft(
        person, community, session, stage, walking, values, pending, newTargets, topic, language);
  }

  /** Takes up a topic, with its question as the theme. */
  Draft about(long proposed, String theme) {
    Draft themed = with(Field.THEME, theme);
    return new Draft(
        person,
        community,
        session,
        stage,
        walking,
        themed.values,
        pending,
        targets,
        OptionalLong.of(proposed),
        language);
  }
}
