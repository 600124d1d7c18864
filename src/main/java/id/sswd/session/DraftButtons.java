package id.sswd.session;

import id.sswd.chat.Button;
import id.sswd.chat.ButtonTokens;
import id.sswd.chat.ChatRef;
import id.sswd.community.Group;
import id.sswd.library.Focus;
import id.sswd.library.Setting;
import id.sswd.text.Excerpt;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import id.sswd.text.ZonedTimes;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The buttons of the dialogue in which a session is written. */
final class DraftButtons {
  private static final int LABEL = 40;
  private static final List<String> CAPACITIES = List.of("10", "20", "30", "50");

  private final Messages messages;
  private final DraftCheck check;

  DraftButtons(Messages messages) {
    this.messages = messages;
    this.check = new DraftCheck(messages);
  }

  List<List<Button>> under(DraftScreen screen, String token) {
    Keys keys = new Keys(token, screen.language());
    return switch (screen.draft().stage()) {
      case Draft.Stage.Asking asking -> asking(screen, asking.field(), keys);
      case Draft.Stage.Confirming confirming -> confirming(screen, confirming.field(), keys);
      case Draft.Stage.Overview overview -> overview(screen, keys);
      case Draft.Stage.Choosing choosing -> choosing(screen, keys);
      case Draft.Stage.Discarding discarding ->
          List.of(List.of(keys.key("discard-yes"), keys.key("preview", "no")));
    };
  }

  private List<List<Button>> asking(DraftScreen screen, Field field, Keys keys) {
    List<List<Button>> rows = new ArrayList<>(choices(screen, field, keys));
    boolean filled = screen.value(field).isPresent();
    if (filled && !field.isNeeded()) {
      rows.add(List.of(keys.verb("clear", "session.button.clear", field.key())));
    }
    if (!screen.draft().walking()) {
      rows.add(List.of(keys.key("preview", "back")));
      return rows;
    }
    List<Button> walk = new ArrayList<>();
    if (field.previous().isPresent()) {
      walk.add(keys.verb("back", "session.button.back", field.key()));
    }
    walk.add(keys.verb("skip", "session.button." + (filled ? "next" : "skip"), field.key()));
    rows.add(walk);
    rows.add(List.of(keys.key("preview", "preview"), keys.key("discard", "discard")));
    return rows;
  }

  private List<List<Button>> choices(DraftScreen screen, Field field, Keys keys) {
    Language language = screen.language();
    return switch (field) {
      case FOCUS ->
          Arrays.stream(Focus.values())
              .map(
                  focus ->
                      List.of(
                          keys.set(
                              field,
                              focus.key(),
                              messages.plain(language, "browse.focus." + focus.key()))))
              .toList();
      case SETTING ->
          inRows(
              Arrays.stream(Setting.values())
                  .map(
                      setting ->
                          keys.set(
                              field,
                              setting.key(),
                              messages.plain(language, "browse.setting." + setting.key())))
                  .toList(),
              2);
      case CAPACITY ->
          List.of(
              CAPACITIES.stream().map(places -> keys.set(field, places, places)).toList(),
              List.of(keys.set(field, "", messages.plain(language, "session.button.unlimited"))));
      case DEADLINE -> deadlines(screen, keys);
      case CONTACT, SPEAKER, MODERATOR, NOTE_TAKER ->
          List.of(
              List.of(
                  keys.labelled(
                      "me",
                      field.key(),
                      messages.plain(
                          language,
                          "session.button.me",
                          Excerpt.head(screen.writer().name(), LABEL)))));
      case REPEAT ->
          List.of(
              List.of(
                  keys.set(field, "7", messages.plain(language, "session.repeat.7")),
                  keys.set(field, "14", messages.plain(language, "session.repeat.14"))),
              List.of(keys.set(field, "", messages.plain(language, "session.repeat.none"))));
      case THEME, TIME, PLACE -> List.of();
    };
  }

  private List<List<Button>> deadlines(DraftScreen screen, Keys keys) {
    if (screen.value(Field.TIME).isEmpty()) {
      return List.of();
    }
    List<Button> row = new ArrayList<>();
    for (int hours : new int[] {24, 3, 1}) {
      row.add(
          keys.labelled(
              "before",
              Integer.toString(hours),
              messages.plain(screen.language(), "session.button.before-" + hours)));
    }
    return List.of(
        row,
        List.of(
            keys.set(
                Field.DEADLINE,
                "",
                messages.plain(screen.language(), "session.button.until-start"))));
  }

  private List<List<Button>> confirming(DraftScreen screen, Field field, Keys keys) {
    List<List<Button>> rows = new ArrayList<>();
    List<ZonedDateTime> pending = screen.draft().pending();
    if (pending.size() == 1) {
      rows.add(List.of(keys.verb("moment", "session.button.right", "0")));
    } else {
      for (int i = 0; i < pending.size(); i++) {
        ZonedDateTime at = pending.get(i);
        String label = ZonedTimes.full(at.toInstant(), at.getZone(), screen.language());
        rows.add(List.of(keys.labelled("moment", Integer.toString(i), label)));
      }
    }
    rows.add(List.of(keys.verb("ask", "session.button.retype", field.key())));
    return rows;
  }

  private List<List<Button>> overview(DraftScreen screen, Keys keys) {
    List<Button> fields =
        Field.changeable(screen.sessionHasBegun()).stream()
            .map(field -> keys.labelled("ask", field.key(), label(screen, field)))
            .toList();
    List<List<Button>> rows = new ArrayList<>(inRows(fields, 3));
    boolean sound = check.problems(screen).isEmpty();
    if (!screen.draft().isNew()) {
      if (sound && !screen.draft().values().isEmpty()) {
        rows.add(List.of(keys.key("save", "save")));
      }
    } else if (sound) {
      rows.add(
          List.of(
              screen.places().size() == 1
                  ? keys.labelled(
                      "announce",
                      "",
                      messages.plain(
                          screen.language(),
                          "session.button.announce-in",
                          Excerpt.head(screen.groups().getFirst().title(), LABEL)))
                  : keys.key("choose", "choose")));
    }
    rows.add(List.of(keys.key("discard", "discard")));
    return rows;
  }

  private String label(DraftScreen screen, Field field) {
    String mark = screen.draft().isNew() && screen.value(field).isEmpty() ? "＋ " : "✎ ";
    return mark + messages.plain(screen.language(), "session.field." + field.key());
  }

  private List<List<Button>> choosing(DraftScreen screen, Keys keys) {
    List<List<Button>> rows = new ArrayList<>();
    List<ChatRef> chosen = screen.chosen();
    for (Group group : screen.groups()) {
      rows.add(List.of(target(ChatRef.of(group.chat()), group.title(), chosen, keys)));
      for (Group.Topic topic : group.topics()) {
        String title =
            topic.title().isEmpty()
                ? messages.plain(screen.language(), "session.topic", topic.thread())
                : topic.title();
        ChatRef place = new ChatRef(group.chat(), topic.thread());
        rows.add(List.of(target(place, "# " + title, chosen, keys)));
      }
    }
    if (!chosen.isEmpty()) {
      rows.add(List.of(keys.key("announce", "announce")));
    }
    rows.add(List.of(keys.key("preview", "back")));
    return rows;
  }

  private static Button target(ChatRef place, String title, List<ChatRef> chosen, Keys keys) {
    String mark = chosen.contains(place) ? "☑ " : "☐ ";
    return keys.labelled(
        "target", place.chat() + "_" + place.topic(), mark + Excerpt.head(title, LABEL));
  }

  static List<List<Button>> inRows(List<Button> buttons, int wide) {
    List<List<Button>> rows = new ArrayList<>();
    for (int i = 0; i < buttons.size(); i += wide) {
      rows.add(List.copyOf(buttons.subList(i, Math.min(i + wide, buttons.size()))));
    }
    return rows;
  }

  /** Makes buttons under one token in one language. */
  private final class Keys {
    private final String token;
    private final Language language;

    Keys(String token, Language language) {
      this.token = token;
      this.language = language;
    }

    Button key(String verb) {
      return key(verb, verb);
    }

    Button key(String verb, String label) {
      return new Button.Press(
          messages.plain(language, "session.button." + label), ButtonTokens.data(token, verb));
    }

    Button verb(String verb, String labelKey, String argument) {
      return labelled(verb, argument, messages.plain(language, labelKey));
    }

    Button labelled(String verb, String argument, String label) {
      return new Button.Press(label, ButtonTokens.data(token, verb, argument));
    }

    Button set(Field field, String value, String label) {
      return new Button.Press(
          label, ButtonTokens.data(token, "set", field.key(), value.isEmpty() ? "-" : value));
    }
  }
}
