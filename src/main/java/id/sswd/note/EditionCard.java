package id.sswd.note;

import id.sswd.chat.Button;
import id.sswd.chat.ChatRef;
import id.sswd.chat.Context;
import id.sswd.chat.Reply;
import id.sswd.text.Dates;
import id.sswd.text.Excerpt;
import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The card of a publication in the groups. Its buttons open the private chat, so that nobody's
 * reading fills the group, and they never expire.
 */
final class EditionCard {
  private static final Pattern WORD = Pattern.compile("terbit-(\\d{1,18})-(baca|pdf|md)");
  private static final int A_FEW_LINES = 320;

  private final Messages messages;

  EditionCard(Messages messages) {
    this.messages = messages;
  }

  /** What a Start link asks for. */
  record Wanted(long publication, String form) {
    /** Empty form for a word that is not one of these links'. */
    static Wanted read(String word) {
      Matcher link = WORD.matcher(word);
      return link.matches()
          ? new Wanted(Long.parseLong(link.group(1)), link.group(2))
          : new Wanted(0, "");
    }
  }

  static String subject(long publication) {
    return "publication:" + publication;
  }

  Html text(Draft draft, int revision) {
    Language language = draft.community().language();
    List<Html> lines = new ArrayList<>();
    lines.add(
        messages.html(
            language, "note.card-title", draft.session().edition(), draft.manuscript().title()));
    draft
        .manuscript()
        .date()
        .ifPresent(date -> lines.add(Html.text("🗓 " + Dates.full(date, language))));
    if (revision > 1) {
      lines.add(messages.html(language, "note.card-revision", revision));
    }
    lines.add(Html.text(Excerpt.head(draft.manuscript().paragraphs().getFirst(), A_FEW_LINES)));
    return Html.join(Html.NEW_LINE, lines);
  }

  List<List<Button>> buttons(Draft draft, long publication, Context context) {
    Language language = draft.community().language();
    return List.of(
        List.of(
            link("note.button-read", publication, "baca", language, context),
            link("note.button-pdf", publication, "pdf", language, context),
            link("note.button-markdown", publication, "md", language, context)));
  }

  private Button link(
      String key, long publication, String form, Language language, Context context) {
    return new Button.Link(
        messages.plain(language, key), context.startLink("terbit-" + publication + "-" + form));
  }

  /** The card, posted for the first time. */
  Reply post(ChatRef chat, Draft draft, long publication, int revision, Context context) {
    return Reply.Text.of(chat, text(draft, revision))
        .withButtons(buttons(draft, publication, context))
        .about(subject(publication));
  }

  /** The card of a corrected publication. */
  Reply again(ChatRef chat, Draft draft, long publication, int revision, Context context) {
    return new Reply.Revision(
        chat, subject(publication), text(draft, revision), buttons(draft, publication, context));
  }

  /** The card of a withdrawn publication. */
  Reply withdrawn(ChatRef chat, Draft draft, long publication) {
    return new Reply.Revision(
        chat,
        subject(publication),
        messages.html(
            draft.community().language(),
            "note.card-withdrawn",
            draft.session().edition(),
            draft.manuscript().title()),
        List.of());
  }
}
