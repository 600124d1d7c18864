package id.sswd.browse;

import id.sswd.chat.Button;
import id.sswd.chat.ButtonTokens;
import id.sswd.library.Citation;
import id.sswd.library.Participant;
import id.sswd.library.Publication;
import id.sswd.text.Dates;
import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The page of a publication, its passages leafed through. */
public final class PublicationView {
  private static final int MOST_PARTICIPANTS = 40;

  private final Messages messages;
  private final CitationLine citations;

  public PublicationView(Messages messages) {
    this.messages = messages;
    this.citations = new CitationLine(messages);
  }

  /** One page, counted from 0; a number past the end shows the last. */
  Html page(Publication publication, int page, Language language) {
    Leaves leaves = new Leaves(publication.passages());
    int shown = Math.clamp(page, 0, Math.max(0, leaves.count() - 1));
    List<Html> parts = new ArrayList<>();
    parts.add(shown == 0 ? head(publication, language) : line(publication, language));
    if (leaves.count() == 0) {
      parts.add(messages.html(language, "browse.no-passages"));
    } else {
      parts.add(leaves.text(shown));
    }
    if (leaves.count() > 1) {
      parts.add(messages.html(language, "browse.page", shown + 1, leaves.count()));
    }
    return Html.join(Html.PARAGRAPH, parts);
  }

  /** The buttons under a page: leafing, and back to the list. */
  List<List<Button>> buttons(Publication publication, int page, String token, Language language) {
    int last = new Leaves(publication.passages()).count() - 1;
    List<Button> row = new ArrayList<>();
    if (page > 0) {
      row.add(leaf("browse.back", publication, Math.min(page, last) - 1, token, language));
    }
    if (page < last) {
      row.add(leaf("browse.forth", publication, page + 1, token, language));
    }
    List<List<Button>> rows = new ArrayList<>();
    if (!row.isEmpty()) {
      rows.add(row);
    }
    rows.add(
        List.of(
            new Button.Press(
                messages.plain(language, "browse.all-editions"),
                ButtonTokens.data(token, "list", 0))));
    return rows;
  }

  private Button leaf(String key, Publication publication, int page, String token, Language in) {
    return new Button.Press(
        messages.plain(in, key), ButtonTokens.data(token, "show", publication.id() + "-" + page));
  }

  private Html line(Publication publication, Language language) {
    return citations.of(publication.citation(), language);
  }

  /** What is known of a publication, without its text. */
  public Html head(Publication publication, Language language) {
    Citation source = publication.citation();
    List<Html> lines = new ArrayList<>();
    lines.add(Html.bold(citations.title(source, language)));
    source.date().ifPresent(date -> lines.add(Html.text(Dates.full(date, language))));
    publication
        .focus()
        .ifPresent(
            focus ->
                lines.add(
                    messages.html(
                        language,
                        "browse.focus",
                        messages.plain(language, "browse.focus." + focus.key()))));
    if (!publication.settings().isEmpty()) {
      lines.add(
          messages.html(
              language, "browse.settings", citations.settings(publication.settings(), language)));
    }
    if (!publication.participants().isEmpty()) {
      lines.add(messages.html(language, "browse.participants", names(publication.participants())));
    }
    source
        .url()
        .ifPresent(
            url -> lines.add(Html.link(messages.plain(language, "browse.open-source"), url)));
    return Html.join(Html.NEW_LINE, lines);
  }

  private static String names(List<Participant> participants) {
    String names =
        participants.stream()
            .limit(MOST_PARTICIPANTS)
            .map(PublicationView::name)
            .collect(Collectors.joining(", "));
    return participants.size() > MOST_PARTICIPANTS ? names + ", …" : names;
  }

  private static String name(Participant participant) {
    return participant.cohort().isPresent()
        ? participant.name() + " (" + participant.cohort().getAsInt() + ")"
        : participant.name();
  }
}
