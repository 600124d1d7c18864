package id.sswd.session;

import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** The words of the dialogue in which a session is written. */
final class DraftView {
  private final Messages messages;
  private final FieldsView fields;
  private final DraftCheck check;

  DraftView(Messages messages) {
    this.messages = messages;
    this.fields = new FieldsView(messages);
    this.check = new DraftCheck(messages);
  }

  Html text(DraftScreen screen) {
    List<Html> parts = new ArrayList<>();
    screen.notices().forEach(notice -> parts.add(warning(notice)));
    switch (screen.draft().stage()) {
      case Draft.Stage.Asking asking -> parts.add(question(screen, asking.field()));
      case Draft.Stage.Confirming confirming -> parts.add(moments(screen, confirming.field()));
      case Draft.Stage.Overview overview -> parts.addAll(overview(screen));
      case Draft.Stage.Choosing choosing ->
          parts.add(messages.html(screen.language(), "session.choose-groups"));
      case Draft.Stage.Discarding discarding ->
          parts.add(messages.html(screen.language(), "session.discard-sure"));
    }
    return Html.join(Html.PARAGRAPH, parts);
  }

  private Html warning(Html sentence) {
    return Html.text("⚠️ ").plus(sentence);
  }

  private Html question(DraftScreen screen, Field field) {
    Language language = screen.language();
    List<Html> lines = new ArrayList<>();
    lines.add(
        screen.draft().walking()
            ? messages.html(
                language,
                "session.step",
                field.ordinal() + 1,
                Field.values().length,
                screen.community().name())
            : screen
                .session()
                .map(s -> messages.html(language, "session.changing", s.edition(), s.theme()))
                .orElseGet(
                    () -> messages.html(language, "session.new", screen.community().name())));
    lines.add(messages.html(language, "session.ask." + field.key()));
    screen
        .value(field)
        .ifPresent(
            value ->
                lines.add(
                    messages.html(
                        language,
                        "session.now",
                        fields.shown(field, value, screen.allZones(), language))));
    return Html.join(Html.PARAGRAPH, lines);
  }

  /** A moment is echoed in full before it counts. */
  private Html moments(DraftScreen screen, Field field) {
    Language language = screen.language();
    List<ZonedDateTime> pending = screen.draft().pending();
    if (pending.size() > 1) {
      return messages.html(language, "session.which-moment");
    }
    Html moment = fields.shown(field, pending.getFirst().toString(), screen.allZones(), language);
    return messages.html(language, "session.confirm." + field.key(), moment);
  }

  private List<Html> overview(DraftScreen screen) {
    Language language = screen.language();
    List<Html> parts = new ArrayList<>();
    parts.add(
        screen
            .session()
            .map(s -> messages.html(language, "session.changes", s.edition()))
            .orElseGet(
                () -> messages.html(language, "session.preview", screen.community().name())));
    Html title = screen.value(Field.THEME).map(Html::bold).orElse(Html.EMPTY);
    parts.add(
        Html.join(
            Html.NEW_LINE,
            List.of(title, fields.lines(screen.values(), screen.allZones(), language))));
    if (!screen.draft().isNew() && screen.draft().values().isEmpty()) {
      parts.add(messages.html(language, "session.changes-none"));
    }
    check.problems(screen).forEach(problem -> parts.add(warning(problem)));
    return parts;
  }

  /** What stays of a question once it is answered: the field and what was kept. */
  Html answered(DraftScreen screen, Field field) {
    Html name = Html.bold(messages.plain(screen.language(), "session.field." + field.key()));
    return screen
        .value(field)
        .map(value -> fields.shown(field, value, screen.allZones(), screen.language()))
        .map(value -> Html.text("✓ ").plus(name).plus(Html.text(": ")).plus(value))
        .orElse(Html.text("… ").plus(name));
  }
}
