package id.sswd.browse;

import id.sswd.library.Citation;
import id.sswd.library.Origin;
import id.sswd.library.Setting;
import id.sswd.text.Dates;
import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** How a source is named: "Edisi #7 · title · 16 November 2011". */
public final class CitationLine {
  private static final Html BETWEEN = Html.text(" · ");

  private final Messages messages;

  public CitationLine(Messages messages) {
    this.messages = messages;
  }

  /** Edition, title (a link where the source has an address) and date, as far as they are known. */
  public Html of(Citation source, Language language) {
    List<Html> parts = new ArrayList<>();
    parts.add(Html.text(label(source, language)));
    parts.add(
        source
            .url()
            .map(url -> Html.link(source.title(), url))
            .orElseGet(() -> Html.italic(source.title())));
    source.date().ifPresent(date -> parts.add(Html.text(Dates.full(date, language))));
    return Html.join(BETWEEN, parts);
  }

  /** The edition alone, "Naskah contoh #3" for what came with the program; can be empty. */
  public String label(Citation source, Language language) {
    if (source.origin() == Origin.STARTER) {
      return source.edition().isPresent()
          ? messages.plain(language, "browse.starter", source.edition().getAsInt())
          : messages.plain(language, "browse.starter-unnumbered");
    }
    return source.edition().isPresent()
        ? messages.plain(language, "browse.edition", source.edition().getAsInt())
        : "";
  }

  /** Edition and title in one line of plain text, for buttons and inline cards. */
  public String title(Citation source, Language language) {
    String label = label(source, language);
    return label.isEmpty() ? source.title() : label + " · " + source.title();
  }

  public String setting(Setting setting, Language language) {
    return messages.plain(language, "browse.setting." + setting.key());
  }

  public String settings(Collection<Setting> settings, Language language) {
    return settings.stream()
        .sorted()
        .map(setting -> setting(setting, language))
        .collect(Collectors.joining(", "));
  }
}
