package id.sswd.note;

import id.sswd.chat.Button;
import id.sswd.chat.ButtonTokens;
import id.sswd.chat.ChatRef;
import id.sswd.chat.Reply;
import id.sswd.store.Tx;
import id.sswd.text.Dates;
import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The screen of a draft: where it stands, and what can be done with it. */
final class DraftView {
  static final String FEATURE = "draft";

  private final ButtonTokens tokens;
  private final Messages messages;

  DraftView(ButtonTokens tokens, Messages messages) {
    this.tokens = tokens;
    this.messages = messages;
  }

  /**
   * Where a draft stands.
   *
   * @param review of the draft as it is now
   * @param published whether some wording of it stands in the library
   * @param upToDate whether this very wording does
   */
  record Standing(
      Draft draft,
      Optional<Review> review,
      boolean published,
      boolean upToDate,
      boolean withdrawn,
      List<ConsistencyCheck.Warning> warnings) {
    boolean is(Review.State state) {
      return review.filter(last -> last.state() == state).isPresent();
    }
  }

  Reply.Text screen(Tx tx, Standing standing, long person, boolean organizer, Language language) {
    return Reply.Text.of(ChatRef.of(person), text(standing, language))
        .withButtons(buttons(tx, standing, person, organizer, language));
  }

  Html text(Standing standing, Language language) {
    Draft draft = standing.draft();
    List<Html> parts = new ArrayList<>();
    parts.add(
        messages.html(
            language,
            "note.draft",
            draft.session().edition(),
            draft.session().theme(),
            draft.notes().size(),
            draft.points(),
            draft.manuscript().participants().size(),
            draft.attendees().size()));
    parts.add(state(standing, language));
    parts.add(warnings(standing.warnings(), language));
    return Html.join(Html.PARAGRAPH, parts);
  }

  private Html state(Standing standing, Language language) {
    if (standing.draft().isEmpty()) {
      return messages.html(language, "note.state-empty", standing.draft().session().edition());
    }
    if (standing.upToDate()) {
      return messages.html(language, "note.state-published");
    }
    Html review =
        standing
            .review()
            .map(last -> review(last, language))
            .orElseGet(() -> messages.html(language, "note.state-open"));
    if (standing.published()) {
      return messages.html(language, "note.state-changed").plus(Html.NEW_LINE).plus(review);
    }
    return standing.withdrawn()
        ? messages.html(language, "note.state-withdrawn").plus(Html.NEW_LINE).plus(review)
        : review;
  }

  private Html review(Review review, Language language) {
    return switch (review.state()) {
      case ASKED ->
          messages.html(language, "note.state-asked", named(review.askedName(), language));
      case APPROVED ->
          messages.html(language, "note.state-approved", named(review.judge(), language));
      case CHANGES ->
          messages.html(
              language, "note.state-changes", named(review.judge(), language), review.remark());
    };
  }

  /** The name; whoever has been erased has none. */
  private String named(String name, Language language) {
    return name.isEmpty() ? messages.plain(language, "note.nameless") : name;
  }

  /** One sentence for each; empty for none. */
  Html warnings(List<ConsistencyCheck.Warning> warnings, Language language) {
    return Html.join(
        Html.NEW_LINE, warnings.stream().map(warning -> warning(warning, language)).toList());
  }

  private Html warning(ConsistencyCheck.Warning warning, Language language) {
    return switch (warning) {
      case ConsistencyCheck.Warning.EditionTaken taken ->
          messages.html(language, "note.warn-edition", taken.edition(), taken.title());
      case ConsistencyCheck.Warning.OtherDate date ->
          messages.html(
              language,
              "note.warn-date",
              date.part(),
              Dates.full(date.named(), language),
              Dates.full(date.ofSession(), language));
      case ConsistencyCheck.Warning.NotPresent absent ->
          messages.html(language, "note.warn-absent", String.join(", ", absent.names()));
      case ConsistencyCheck.Warning.OtherEdition other ->
          messages.html(language, "note.warn-file", other.file(), other.named(), other.ofSession());
    };
  }

  List<List<Button>> buttons(
      Tx tx, Standing standing, long person, boolean organizer, Language language) {
    String token = tokens.issue(tx, FEATURE, "session:" + standing.draft().session().id(), person);
    List<List<Button>> rows = new ArrayList<>();
    if (!standing.draft().isEmpty()) {
      rows.add(
          List.of(
              button("note.button-preview", "preview", token, language),
              button("note.button-pdf", "pdf", token, language),
              button("note.button-markdown", "md", token, language)));
      List<Button> next = next(standing, organizer, token, language);
      if (!next.isEmpty()) {
        rows.add(next);
      }
      rows.add(changes(standing, organizer, token, language));
    }
    rows.add(List.of(button("note.button-name", "name", token, language)));
    return rows;
  }

  private List<Button> next(Standing standing, boolean organizer, String token, Language language) {
    if (standing.upToDate()) {
      return List.of();
    }
    if (standing.is(Review.State.ASKED)) {
      return organizer
          ? List.of(
              button("note.button-approve", "approve", token, language),
              button("note.button-changes", "changes", token, language))
          : List.of();
    }
    if (standing.is(Review.State.APPROVED)) {
      String key = standing.published() ? "note.button-publish-again" : "note.button-publish";
      return organizer ? List.of(button(key, "publish", token, language)) : List.of();
    }
    return List.of(button("note.button-ask", "ask", token, language));
  }

  private List<Button> changes(
      Standing standing, boolean organizer, String token, Language language) {
    boolean corrects = standing.published() && organizer;
    Button parts =
        button(corrects ? "note.button-correct" : "note.button-parts", "parts", token, language);
    return corrects
        ? List.of(parts, button("note.button-withdraw", "withdraw", token, language))
        : List.of(parts);
  }

  /** The buttons of a question: to do it all the same. */
  List<List<Button>> anyway(String key, String verb, String token, Language language) {
    return List.of(List.of(button(key, verb, token, language)));
  }

  private Button button(String key, String verb, String token, Language language) {
    return new Button.Press(messages.plain(language, key), ButtonTokens.data(token, verb));
  }

  /** The whole draft to be read. */
  Html preview(Sheet sheet) {
    List<Html> parts = new ArrayList<>();
    List<Html> head = new ArrayList<>();
    head.add(Html.bold(sheet.manuscript().title()));
    head.add(Html.text(sheet.edition()));
    sheet.about().forEach(line -> head.add(Html.text(line.what() + ": " + line.said())));
    parts.add(Html.join(Html.NEW_LINE, head));
    sheet.manuscript().paragraphs().forEach(paragraph -> parts.add(Html.text(paragraph)));
    parts.add(Html.italic(sheet.closing()));
    return Html.join(Html.PARAGRAPH, parts);
  }
}
