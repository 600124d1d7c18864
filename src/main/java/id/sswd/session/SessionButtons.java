package id.sswd.session;

import id.sswd.chat.Button;
import id.sswd.chat.ButtonTokens;
import id.sswd.text.Excerpt;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The buttons under a session that is shown in full, and under lists of sessions. */
final class SessionButtons {
  /** The feature that takes them; their tokens have it as subject too. */
  static final String FEATURE = "session";

  private static final int LABEL = 48;

  private final Messages messages;

  SessionButtons(Messages messages) {
    this.messages = messages;
  }

  /** For everybody. */
  List<List<Button>> common(Session session, String token, Language language) {
    return List.of(
        List.of(
            key("calendar", token, session.id(), language),
            key("list", token, "coming.0", language)));
  }

  /**
   * For organizers, in private.
   *
   * @param draftToken stands for the draft of changes to this session
   */
  List<List<Button>> organizing(
      Session session,
      boolean followed,
      String token,
      String draftToken,
      Language language,
      Instant now) {
    List<Deed> fitting =
        Deed.fitting(session, now).stream().filter(deed -> deed != Deed.STOP || !followed).toList();
    List<List<Button>> rows = new ArrayList<>();
    if (session.state() != Session.State.CANCELLED) {
      List<Button> places = new ArrayList<>();
      places.add(
          new Button.Press(
              messages.plain(language, "session.button.edit"),
              ButtonTokens.data(draftToken, "begin")));
      if (!session.hasBegun(now)) {
        deed(Deed.FEWER, fitting, session, token, language, places);
        places.add(
            new Button.Press(
                messages.plain(language, "session.button.places"),
                ButtonTokens.data(draftToken, "begin", Field.CAPACITY.key())));
        deed(Deed.MORE, fitting, session, token, language, places);
      }
      rows.add(places);
    }
    List<Button> others = new ArrayList<>();
    for (Deed each : fitting) {
      if (each != Deed.FEWER && each != Deed.MORE) {
        deed(each, fitting, session, token, language, others);
      }
    }
    rows.addAll(DraftButtons.inRows(others, 2));
    return rows;
  }

  private void deed(
      Deed deed,
      List<Deed> fitting,
      Session session,
      String token,
      Language language,
      List<Button> row) {
    if (fitting.contains(deed)) {
      String verb = deed.needsConfirming() ? "sure" : "do";
      row.add(
          new Button.Press(
              messages.plain(language, "session.button." + deed.key()),
              ButtonTokens.data(token, verb, session.id(), deed.key())));
    }
  }

  /** Asked before a deed that many people hear of. */
  List<List<Button>> sure(Session session, Deed deed, String token, Language language) {
    return List.of(
        List.of(
            new Button.Press(
                messages.plain(language, "session.button." + deed.key() + "-yes"),
                ButtonTokens.data(token, "do", session.id(), deed.key())),
            new Button.Press(
                messages.plain(language, "session.button.no"),
                ButtonTokens.data(token, "open", session.id()))));
  }

  /** One button for each session of a page, then where to turn. */
  List<List<Button>> listed(Schedule schedule, String token, Language language) {
    List<List<Button>> rows = new ArrayList<>(choice(schedule.shown(), token, "open"));
    List<Button> leaves = new ArrayList<>();
    if (schedule.page() > 0) {
      leaves.add(leaf("browse.back", schedule.past(), schedule.page() - 1, token, language));
    }
    if (schedule.page() < schedule.last()) {
      leaves.add(leaf("browse.forth", schedule.past(), schedule.page() + 1, token, language));
    }
    if (!leaves.isEmpty()) {
      rows.add(leaves);
    }
    if (schedule.past() || schedule.others() > 0) {
      String label = schedule.past() ? "session.button.coming" : "session.button.past";
      rows.add(List.of(leaf(label, !schedule.past(), 0, token, language)));
    }
    return rows;
  }

  /** One button for each session that may be meant. */
  List<List<Button>> choice(List<Session> sessions, String token, String verb) {
    return sessions.stream()
        .map(
            session ->
                List.<Button>of(
                    new Button.Press(
                        "#" + session.edition() + " · " + Excerpt.head(session.theme(), LABEL),
                        ButtonTokens.data(token, verb, session.id()))))
        .toList();
  }

  private Button leaf(String key, boolean past, int page, String token, Language language) {
    return new Button.Press(
        messages.plain(language, key),
        ButtonTokens.data(token, "list", past ? "past" : "coming", page));
  }

  private Button key(String verb, String token, Object argument, Language language) {
    return new Button.Press(
        messages.plain(language, "session.button." + verb),
        ButtonTokens.data(token, verb, argument));
  }
}
