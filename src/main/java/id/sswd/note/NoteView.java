package id.sswd.note;

import id.sswd.chat.Button;
import id.sswd.chat.ButtonTokens;
import id.sswd.chat.Context;
import id.sswd.session.Session;
import id.sswd.store.Tx;
import id.sswd.text.Excerpt;
import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import id.sswd.text.ZonedTimes;
import java.util.ArrayList;
import java.util.List;

/** What note-takers read, and the buttons under it. */
final class NoteView {
  static final String FEATURE = "note";
  static final int PARTS_A_PAGE = 8;
  private static final int MOST_OF_A_WORDING = 400;
  private static final int MOST_ON_A_BUTTON = 40;

  /** Telegram takes a hundred buttons under a message. */
  private static final int MOST_BUTTONS = 90;

  private final ButtonTokens tokens;
  private final Messages messages;

  NoteView(ButtonTokens tokens, Messages messages) {
    this.tokens = tokens;
    this.messages = messages;
  }

  /** That a part is stored. */
  Html recorded(Session session, Note note, Language language) {
    return note.words().saidBy().isEmpty()
        ? messages.html(language, "note.recorded", note.part(), session.edition())
        : messages.html(
            language, "note.recorded-of", note.part(), session.edition(), note.words().saidBy());
  }

  /** That a part has a new wording, and whose wording it took the place of unseen. */
  Html revised(Session session, Notes.Revised revised, Context context) {
    Language language = context.language();
    Note note = revised.note();
    Html said = messages.html(language, "note.revised", note.part(), session.edition());
    return revised
        .overtaken()
        .map(
            other ->
                said.plus(Html.PARAGRAPH)
                    .plus(
                        messages.html(
                            language,
                            "note.overtaken",
                            named(other.writerName(), language),
                            note.part(),
                            session.edition())))
        .orElse(said);
  }

  List<List<Button>> noteButtons(Tx tx, Note note, boolean inDialogue, long chat, Language in) {
    List<Button> row = new ArrayList<>();
    row.add(
        new Button.Press(
            messages.plain(in, "note.button-edit", note.part()),
            ButtonTokens.data(tokens.issue(tx, FEATURE, "note:" + note.id(), chat), "edit")));
    if (inDialogue) {
      row.add(done(tx, note.session(), chat, in));
    }
    return List.of(row);
  }

  Button done(Tx tx, long session, long chat, Language language) {
    return new Button.Press(
        messages.plain(language, "note.button-done"),
        ButtonTokens.data(tokens.issue(tx, FEATURE, "session:" + session, chat), "done"));
  }

  /** One button for each session that may be meant by a waiting note. */
  List<List<Button>> choice(Tx tx, long waiting, List<Session> sessions, long chat) {
    String token = tokens.issue(tx, FEATURE, "waiting:" + waiting, chat);
    return sessions.stream()
        .map(
            session ->
                List.<Button>of(
                    new Button.Press(
                        label(session), ButtonTokens.data(token, "pick", session.id()))))
        .toList();
  }

  static String label(Session session) {
    return "#" + session.edition() + " · " + Excerpt.head(session.theme(), MOST_ON_A_BUTTON);
  }

  /** Who changed what and when: all wordings of one page of parts. */
  Html history(Session session, List<Note> wordings, Context context) {
    List<Html> lines = new ArrayList<>();
    lines.add(messages.html(context.language(), "note.history", session.edition()));
    int part = 0;
    for (Note wording : wordings) {
      if (wording.part() != part) {
        part = wording.part();
        lines.add(Html.NEW_LINE.plus(part(wording)));
      }
      lines.add(
          messages.html(
              context.language(),
              wording.revision() == 1 ? "note.history-first" : "note.history-changed",
              named(wording.writerName(), context.language()),
              ZonedTimes.brief(wording.at(), context.zone(), context.language()),
              wording.revision()));
      lines.add(Html.text(Excerpt.head(wording.words().text(), MOST_OF_A_WORDING)).expandable());
    }
    return Html.join(Html.NEW_LINE, lines);
  }

  /** The name; whoever has been erased has none. */
  private String named(String name, Language language) {
    return name.isEmpty() ? messages.plain(language, "note.nameless") : name;
  }

  private static Html part(Note note) {
    Html number = Html.bold("#" + note.part());
    if (!note.words().saidBy().isEmpty()) {
      return number.plus(Html.text(" · " + note.words().saidBy()));
    }
    return note.words().file().isEmpty()
        ? number
        : number.plus(Html.text(" · " + note.words().file()));
  }

  List<List<Button>> historyButtons(
      Tx tx, Session session, int page, int parts, long chat, Language language) {
    String token = tokens.issue(tx, FEATURE, "session:" + session.id(), chat);
    List<Button> row = new ArrayList<>();
    if (page > 0) {
      row.add(leaf("browse.back", token, page - 1, language));
    }
    if ((page + 1) * PARTS_A_PAGE < parts) {
      row.add(leaf("browse.forth", token, page + 1, language));
    }
    return row.isEmpty() ? List.of() : List.of(row);
  }

  private Button leaf(String key, String token, int page, Language language) {
    return new Button.Press(
        messages.plain(language, key), ButtonTokens.data(token, "history", page));
  }

  /** A button for each part, to change it. */
  List<List<Button>> partButtons(Tx tx, List<Note> notes, long chat, Language language) {
    List<List<Button>> rows = new ArrayList<>();
    for (Note note : notes.subList(0, Math.min(notes.size(), MOST_BUTTONS))) {
      String token = tokens.issue(tx, FEATURE, "note:" + note.id(), chat);
      String words = Excerpt.head(note.words().text().replace('\n', ' '), MOST_ON_A_BUTTON);
      rows.add(
          List.of(
              new Button.Press(
                  messages.plain(language, "note.button-edit", note.part()) + " · " + words,
                  ButtonTokens.data(token, "edit"))));
    }
    return rows;
  }
}
