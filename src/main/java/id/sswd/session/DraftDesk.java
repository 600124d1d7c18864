package id.sswd.session;

import id.sswd.chat.Button;
import id.sswd.chat.ButtonTokens;
import id.sswd.chat.ChatRef;
import id.sswd.chat.Incoming;
import id.sswd.chat.Outgoing;
import id.sswd.chat.Person;
import id.sswd.chat.Reply;
import id.sswd.community.ChoiceRepository;
import id.sswd.community.CommunityRepository;
import id.sswd.community.Group;
import id.sswd.store.Tx;
import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Where drafts are laid out before their writers: stored, shown, shown again. */
final class DraftDesk {
  /** The feature that takes the presses of drafts. */
  static final String FEATURE = "announce";

  private final SessionRepository sessions = new SessionRepository();
  private final CommunityRepository communities = new CommunityRepository();
  private final ChoiceRepository choices = new ChoiceRepository();
  private final DraftRepository drafts;
  private final ButtonTokens tokens;
  private final Messages messages;
  private final DraftView view;
  private final DraftButtons buttons;
  private final Clock clock;

  DraftDesk(DraftRepository drafts, ButtonTokens tokens, Messages messages, Clock clock) {
    this.drafts = drafts;
    this.tokens = tokens;
    this.messages = messages;
    this.view = new DraftView(messages);
    this.buttons = new DraftButtons(messages);
    this.clock = clock;
  }

  /**
   * Who looks at a draft.
   *
   * @param groups where they may announce
   */
  record Writer(Person person, List<Group> groups, Language language) {}

  /** The draft with all that is shown around it; empty where its session is gone. */
  Optional<DraftScreen> screen(Tx tx, Draft draft, Writer writer) {
    Optional<Session> session =
        draft.session().isPresent()
            ? sessions.find(tx, draft.session().getAsLong())
            : Optional.empty();
    if (!draft.isNew() && session.isEmpty()) {
      return Optional.empty();
    }
    return communities
        .find(tx, draft.community())
        .map(
            community ->
                new DraftScreen(
                    draft,
                    session,
                    community,
                    choices.showsAllZones(tx, community.id()),
                    writer.groups(),
                    writer.person(),
                    clock.instant(),
                    writer.language(),
                    List.of()));
  }

  /** Stores the draft and shows it in a new message. */
  void send(Tx tx, Outgoing out, DraftScreen screen) {
    Draft draft = screen.draft();
    drafts.save(tx, draft, clock.instant());
    String token = tokens.issue(tx, FEATURE, draft.subject(), draft.person());
    out.add(
        Reply.Text.of(ChatRef.of(draft.person()), view.text(screen))
            .withButtons(buttons.under(screen, token))
            .about(draft.subject()));
  }

  /** Stores the draft and shows it in the message whose button was pressed. */
  void edit(Tx tx, Outgoing out, DraftScreen screen, Incoming.Press press, String token) {
    drafts.save(tx, screen.draft(), clock.instant());
    out.add(
        new Reply.Edit(
            press.place().ref(), press.message(), view.text(screen), buttons.under(screen, token)));
    out.add(Reply.PopUp.silent(press.callback()));
  }

  /**
   * Shows the draft below what was just typed; the message above keeps what was answered, without
   * its buttons.
   *
   * @param asked where the dialogue stood when it was typed
   */
  void sendBelow(Tx tx, Outgoing out, DraftScreen screen, Draft.Stage asked) {
    Html above =
        switch (asked) {
          case Draft.Stage.Asking asking -> view.answered(screen, asking.field());
          case Draft.Stage.Confirming confirming -> view.answered(screen, confirming.field());
          case Draft.Stage.Overview overview -> below(screen.language());
          case Draft.Stage.Choosing choosing -> below(screen.language());
          case Draft.Stage.Discarding discarding -> below(screen.language());
        };
    out.add(
        new Reply.Revision(
            ChatRef.of(screen.draft().person()), screen.draft().subject(), above, List.of()));
    send(tx, out, screen);
  }

  private Html below(Language language) {
    return messages.html(language, "session.below");
  }

  /** The draft is done with; its message says so. */
  void close(Tx tx, Outgoing out, Draft draft, Incoming.Press press, Html words, Buttons under) {
    drafts.delete(tx, draft);
    out.add(
        new Reply.Edit(
            press.place().ref(), press.message(), words, under.rows(tx, press.place().ref())));
    out.add(Reply.PopUp.silent(press.callback()));
  }

  /** Buttons that need a token. */
  @FunctionalInterface
  interface Buttons {
    List<List<Button>> rows(Tx tx, ChatRef chat);
  }
}
