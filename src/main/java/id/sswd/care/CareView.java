package id.sswd.care;

import id.sswd.chat.Button;
import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a person in need reads: short, warm, and honest about what a bot is. */
public final class CareView {
  private final HelpLines lines;
  private final Messages messages;

  public CareView(HelpLines lines, Messages messages) {
    this.lines = lines;
    this.messages = messages;
  }

  /** All of it; for the private chat, or a terminal. */
  public Html words(Need need, LocalDate today, Language language) {
    List<HelpLine> helping = lines.of(need);
    List<Html> parts = new ArrayList<>();
    parts.add(messages.html(language, "care." + need.key()));
    if (!helping.isEmpty()) {
      parts.add(
          Html.join(
              Html.NEW_LINE,
              helping.stream()
                  .map(
                      line ->
                          messages.html(
                              language,
                              "care.line",
                              line.name(),
                              line.number(),
                              line.purpose().getOrDefault(language, ""),
                              line.hours().getOrDefault(language, "")))
                  .toList()));
      parts.add(messages.html(language, "care.busy"));
    }
    if (helping.stream().anyMatch(line -> line.isStale(today))) {
      parts.add(messages.html(language, "care.unverified"));
    }
    parts.add(messages.html(language, helping.isEmpty() ? "care.nearby" : "care.others"));
    return Html.join(Html.PARAGRAPH, parts);
  }

  /** Where others read along: nothing that says what the message was about. */
  Html inGroup(Language language) {
    return messages.html(language, "care.group");
  }

  List<List<Button>> toPrivate(String link, Language language) {
    return List.of(List.of(new Button.Link(messages.plain(language, "care.button"), link)));
  }
}
