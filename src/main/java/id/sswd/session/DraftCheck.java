package id.sswd.session;

import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import id.sswd.text.ZonedTimes;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands in the way of announcing a session as it is drafted, one sentence each. */
final class DraftCheck {
  private final Messages messages;

  DraftCheck(Messages messages) {
    this.messages = messages;
  }

  List<Html> problems(DraftScreen screen) {
    Language language = screen.language();
    List<Html> problems = new ArrayList<>();
    if (screen.value(Field.THEME).isEmpty()) {
      problems.add(messages.html(language, "session.missing.theme"));
    }
    Optional<ZonedDateTime> start = screen.value(Field.TIME).map(ZonedDateTime::parse);
    if (start.isEmpty()) {
      problems.add(messages.html(language, "session.missing.time"));
    } else if (!start.get().toInstant().isAfter(screen.now()) && !screen.sessionHasBegun()) {
      problems.add(messages.html(language, "session.refused.past", full(start.get(), language)));
    }
    Optional<ZonedDateTime> deadline = screen.value(Field.DEADLINE).map(ZonedDateTime::parse);
    if (deadline.isPresent() && start.isPresent() && deadline.get().isAfter(start.get())) {
      problems.add(
          messages.html(
              language,
              "session.refused.deadline-after-start",
              full(deadline.get(), language),
              full(start.get(), language)));
    } else if (screen.draft().isNew()
        && deadline.filter(at -> !at.toInstant().isAfter(screen.now())).isPresent()) {
      problems.add(
          messages.html(language, "session.refused.deadline-past", full(deadline.get(), language)));
    }
    if (screen.draft().isNew() && screen.groups().isEmpty()) {
      problems.add(messages.html(language, "session.missing.group"));
    }
    return problems;
  }

  private static String full(ZonedDateTime at, Language language) {
    return ZonedTimes.full(at.toInstant(), at.getZone(), language);
  }
}
