package id.sswd.session;

import id.sswd.chat.ChatRef;
import id.sswd.chat.Person;
import id.sswd.community.Community;
import id.sswd.community.Group;
import id.sswd.text.Html;
import id.sswd.text.Language;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that the dialogue shows at one moment.
 *
 * @param session the session that is changed; empty while a new one is written
 * @param groups where the writer may announce
 * @param notices sentences about what was just typed
 */
record DraftScreen(
    Draft draft,
    Optional<Session> session,
    Community community,
    boolean allZones,
    List<Group> groups,
    Person writer,
    Instant now,
    Language language,
    List<Html> notices) {

  /** The same with another state of the draft. */
  DraftScreen of(Draft other) {
    return new DraftScreen(
        other, session, community, allZones, groups, writer, now, language, notices);
  }

  /** The same with what has to be said about what was typed. */
  DraftScreen saying(List<Html> sentences) {
    return new DraftScreen(
        draft, session, community, allZones, groups, writer, now, language, sentences);
  }

  /** The session's own values with what the draft changes over them. */
  Map<Field, String> values() {
    Map<Field, String> values = new EnumMap<>(Field.class);
    session.ifPresent(base -> values.putAll(Fields.of(base)));
    values.putAll(draft.values());
    values.values().removeIf(String::isEmpty);
    return values;
  }

  Optional<String> value(Field field) {
    return Optional.ofNullable(values().get(field));
  }

  /** A postponed session has not begun, even where the time it once had is over. */
  boolean sessionHasBegun() {
    return session
        .filter(base -> base.state() != Session.State.POSTPONED)
        .map(base -> base.hasBegun(now))
        .orElse(false);
  }

  /** Every place where the card can go, groups before their topics. */
  List<ChatRef> places() {
    return groups.stream()
        .flatMap(
            group ->
                Stream.concat(
                    Stream.of(ChatRef.of(group.chat())),
                    group.topics().stream()
                        .map(topic -> new ChatRef(group.chat(), topic.thread()))))
        .toList();
  }

  /** Of the places chosen, those where the writer may still announce. */
  List<ChatRef> chosen() {
    List<ChatRef> places = places();
    return draft.targets().stream().filter(places::contains).toList();
  }
}
