package id.sswd.session;

import id.sswd.chat.Button;
import id.sswd.chat.ChatRef;
import id.sswd.chat.Context;
import id.sswd.chat.Decision;
import id.sswd.chat.Incoming;
import id.sswd.chat.Reply;
import id.sswd.community.Roles;
import id.sswd.store.Tx;
import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the dialogue begins: from a group, in private, with a whole form or with nothing. */
final class DraftOpening {
  private final Roles roles;
  private final DraftRepository drafts;
  private final DraftDesk desk;
  private final Dialogue dialogue;
  private final Messages messages;
  private final Clock clock;

  DraftOpening(
      Roles roles,
      DraftRepository drafts,
      DraftDesk desk,
      Dialogue dialogue,
      Messages messages,
      Clock clock) {
    this.roles = roles;
    this.drafts = drafts;
    this.desk = desk;
    this.dialogue = dialogue;
    this.messages = messages;
    this.clock = clock;
  }

  /** In a group one line leads to the private dialogue; a whole form is taken along. */
  Decision inGroup(Incoming.Message message, String typed, Context context) {
    ChatRef here = message.place().ref();
    DraftDesk.Writer writer = writer(message, context.community(), context.language());
    String word = "umumkan_" + here.chat() + "_" + here.topic();
    Button.Link link =
        new Button.Link(
            messages.plain(context.language(), "session.button.private"), context.startLink(word));
    return (tx, out) -> {
      if (!typed.isBlank()) {
        form(tx, context.community(), typed, Optional.of(here), writer)
            .ifPresent(screen -> drafts.save(tx, screen.draft(), clock.instant()));
      }
      out.add(
          Reply.Text.of(here, messages.html(context.language(), "session.in-private"))
              .withButtons(List.of(List.of(link)))
              .answering(message.id()));
    };
  }

  /** Begins a draft, or goes on with the one that is there. */
  Decision open(
      Incoming.Message message,
      long community,
      String typed,
      Optional<ChatRef> there,
      Language language) {
    DraftDesk.Writer writer = writer(message, community, language);
    return (tx, out) -> {
      if (!typed.isBlank()) {
        form(tx, community, typed, there, writer).ifPresent(screen -> desk.send(tx, out, screen));
        return;
      }
      Optional<Draft> old = drafts.find(tx, message.from().id(), 0);
      Draft draft = old.orElseGet(() -> begin(message.from().id(), community, there, language));
      if (there.isPresent()
          && draft.community() == community
          && !draft.targets().contains(there.get())) {
        draft = draft.toggle(there.get());
      }
      List<Html> notices = old.map(kept -> resumed(kept, language)).orElse(List.of());
      desk.screen(tx, draft, writer)
          .ifPresent(screen -> desk.send(tx, out, screen.saying(notices)));
    };
  }

  /**
   * Opens the draft of a session that takes up a topic; an unfinished draft keeps all that was
   * filled in but its theme.
   */
  Decision about(
      long topic, String theme, Incoming.Press press, long community, Language language) {
    long person = press.from().id();
    DraftDesk.Writer writer =
        new DraftDesk.Writer(press.from(), roles.groupsOf(community, person), language);
    return (tx, out) -> {
      Draft draft =
          drafts
              .find(tx, person, 0)
              .filter(old -> old.community() == community)
              .orElseGet(() -> begin(person, community, Optional.empty(), language))
              .about(topic, theme);
      desk.screen(tx, draft.after(Field.THEME), writer)
          .ifPresent(screen -> desk.send(tx, out, screen));
      out.add(Reply.PopUp.silent(press.callback()));
    };
  }

  private static Draft begin(
      long person, long community, Optional<ChatRef> there, Language language) {
    return Draft.begin(person, community, there.stream().toList(), language);
  }

  /** Says that something is filled in already. */
  private List<Html> resumed(Draft draft, Language language) {
    return draft.values().isEmpty()
        ? List.of()
        : List.of(messages.html(language, "session.resumed"));
  }

  /** A form about another theme begins anew; without a theme it adds to what is there. */
  private Optional<DraftScreen> form(
      Tx tx, long community, String typed, Optional<ChatRef> there, DraftDesk.Writer writer) {
    Draft fresh = begin(writer.person().id(), community, there, writer.language());
    Draft draft =
        drafts
            .find(tx, writer.person().id(), 0)
            .filter(old -> old.community() == community && Dialogue.continues(old, typed))
            .orElse(fresh);
    return desk.screen(tx, draft, writer)
        .map(
            screen -> {
              Dialogue.Next next = dialogue.form(screen, typed);
              List<Html> notices = new ArrayList<>(resumed(draft, writer.language()));
              notices.addAll(next.notices());
              return screen.of(next.draft()).saying(notices);
            });
  }

  DraftDesk.Writer writer(Incoming.Message message, long community, Language language) {
    return new DraftDesk.Writer(
        message.from(), roles.groupsOf(community, message.from().id()), language);
  }
}
