package id.sswd.ask;

import id.sswd.browse.CitationLine;
import id.sswd.browse.PublicationView;
import id.sswd.chat.Context;
import id.sswd.library.Catalogue;
import id.sswd.library.Citation;
import id.sswd.library.Participant;
import id.sswd.library.Publication;
import id.sswd.library.Setting;
import id.sswd.search.Feature;
import id.sswd.search.Hit;
import id.sswd.store.Database;
import id.sswd.text.Excerpt;
import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.LanguageGuess;
import id.sswd.text.Messages;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Answers questions about the library and the calendar from the database, with citations. */
public final class AboutLibrary {
  private static final int MOST = 5;
  private static final int MOST_LISTED = 10;
  private static final int BEGINNING = 400;

  /** A passage speaks of a matter when it says so much of it. */
  private static final double SPEAKS_OF_IT = 0.75;

  private final Catalogue catalogue;
  private final Finder finder;
  private final Messages messages;
  private final AboutCalendar calendar;
  private final CitationLine citations;
  private final PublicationView pages;

  /** Finds passages that speak of something, best first. */
  @FunctionalInterface
  public interface Finder {
    List<Hit> find(long community, String words);
  }

  public AboutLibrary(
      Database database, Catalogue catalogue, Finder finder, Messages messages, Clock clock) {
    this.catalogue = catalogue;
    this.finder = finder;
    this.messages = messages;
    this.calendar = new AboutCalendar(database, messages, clock);
    this.citations = new CitationLine(messages);
    this.pages = new PublicationView(messages);
  }

  /** A word back to a message without a question. */
  Optional<Exchange.Told> smallTalk(Question question, Context context) {
    Language language = language(question, context);
    return Courtesy.smallTalk(question.text())
        .map(
            kind ->
                switch (kind) {
                  case GREETING -> "ask.hello";
                  case THANKS -> "ask.welcome";
                  case WHO_ARE_YOU -> "ask.who";
                })
        .map(key -> told(language, messages.html(language, key)));
  }

  /**
   * The answer; empty for a question to the texts.
   *
   * @param spokenOf the edition that was quoted before, which "siapa saja pesertanya?" means
   */
  Optional<Exchange.Told> answer(Question question, Context context, OptionalInt spokenOf) {
    Language language = language(question, context);
    return LibraryQuestion.in(question.text(), spokenOf)
        .map(
            asked ->
                switch (asked) {
                  case LibraryQuestion.Participants who ->
                      participants(who.edition(), question.community(), language);
                  case LibraryQuestion.Editions which ->
                      editions(which.about(), question.community(), language);
                  case LibraryQuestion.Contents what ->
                      contents(what.edition(), question.community(), language);
                  case LibraryQuestion.All all -> all(question.community(), language);
                  case LibraryQuestion.Latest latest -> latest(question.community(), language);
                  case LibraryQuestion.Where where ->
                      where(where.edition(), question.community(), language);
                  case LibraryQuestion.Count count ->
                      told(
                          language,
                          messages.html(
                              language, "ask.count", catalogue.count(question.community())));
                  case LibraryQuestion.Schedule when ->
                      told(language, calendar.schedule(when.span(), context, language));
                });
  }

  private static Language language(Question question, Context context) {
    return question
        .language()
        .or(() -> LanguageGuess.of(question.text()))
        .orElse(context.language());
  }

  private static Exchange.Told told(Language language, Html text, Citation... sources) {
    return new Exchange.Told(language, text, List.of(sources));
  }

  private Exchange.Told where(int edition, long community, Language language) {
    return catalogue
        .edition(community, edition)
        .map(Publication::citation)
        .map(
            source ->
                told(
                    language,
                    messages.html(language, "ask.source-line", citations.of(source, language)),
                    source))
        .orElseGet(() -> told(language, messages.html(language, "ask.no-such-edition", edition)));
  }

  private Exchange.Told participants(int edition, long community, Language language) {
    Optional<Publication> found = catalogue.edition(community, edition);
    if (found.isEmpty()) {
      return told(language, messages.html(language, "ask.no-such-edition", edition));
    }
    List<Participant> participants = found.get().participants();
    Html source = citations.of(found.get().citation(), language);
    if (participants.isEmpty()) {
      return told(
          language,
          messages
              .html(language, "ask.no-participants", edition)
              .plus(Html.PARAGRAPH)
              .plus(messages.html(language, "ask.source-line", source)),
          found.get().citation());
    }
    List<Html> lines = new ArrayList<>();
    lines.add(messages.html(language, "ask.participants", edition, participants.size()));
    for (Participant participant : participants) {
      lines.add(
          Html.text(
              "• "
                  + participant.name()
                  + (participant.cohort().isPresent()
                      ? " (" + participant.cohort().getAsInt() + ")"
                      : "")));
    }
    lines.add(Html.EMPTY);
    lines.add(messages.html(language, "ask.source-line", source));
    return told(language, Html.join(Html.NEW_LINE, lines), found.get().citation());
  }

  /** What is known of an edition, and how it begins. */
  private Exchange.Told contents(int edition, long community, Language language) {
    Optional<Publication> found = catalogue.edition(community, edition);
    if (found.isEmpty()) {
      return told(language, messages.html(language, "ask.no-such-edition", edition));
    }
    List<Html> parts = new ArrayList<>();
    parts.add(pages.head(found.get(), language));
    found.get().passages().stream()
        .findFirst()
        .map(passage -> Html.text(Excerpt.head(passage.text(), BEGINNING)).quoted())
        .ifPresent(parts::add);
    parts.add(messages.html(language, "ask.see-edition", edition));
    return told(language, Html.join(Html.PARAGRAPH, parts), found.get().citation());
  }

  private Exchange.Told all(long community, Language language) {
    List<Publication> newest = catalogue.list(community, 0, MOST_LISTED);
    if (newest.isEmpty()) {
      return told(language, messages.html(language, "ask.nothing-published"));
    }
    return listed(
        messages.html(language, "ask.newest-of", newest.size(), catalogue.count(community)),
        newest,
        language);
  }

  private Exchange.Told ofSettings(Set<Setting> settings, long community, Language language) {
    String names = citations.settings(settings, language);
    List<Publication> found = catalogue.inSettings(community, settings);
    return found.isEmpty()
        ? told(language, messages.html(language, "ask.no-edition-about", names))
        : listed(
            messages.html(language, "ask.editions-of-setting", names, found.size()),
            found.subList(0, Math.min(MOST_LISTED, found.size())),
            language);
  }

  private Exchange.Told listed(Html head, List<Publication> publications, Language language) {
    List<Citation> sources = publications.stream().map(Publication::citation).toList();
    List<Html> lines = new ArrayList<>();
    lines.add(head);
    sources.forEach(citation -> lines.add(line(citations.of(citation, language))));
    lines.add(messages.html(language, "ask.see-all"));
    return new Exchange.Told(language, Html.join(Html.NEW_LINE, lines), sources);
  }

  private Exchange.Told editions(String about, long community, Language language) {
    Set<Setting> settings = Scope.of(about).settings();
    if (!settings.isEmpty()) {
      return ofSettings(settings, community, language);
    }
    List<Citation> found = new ArrayList<>();
    for (Hit hit : finder.find(community, about)) {
      boolean speaks = hit.feature(Feature.COVERAGE) >= SPEAKS_OF_IT;
      boolean known = found.stream().anyMatch(c -> c.publication() == hit.citation().publication());
      if (speaks && !known && found.size() < MOST) {
        found.add(hit.citation());
      }
    }
    if (found.isEmpty()) {
      return told(language, messages.html(language, "ask.no-edition-about", about));
    }
    List<Html> lines = new ArrayList<>();
    lines.add(messages.html(language, "ask.editions-about", about));
    found.forEach(citation -> lines.add(line(citations.of(citation, language))));
    return new Exchange.Told(language, Html.join(Html.NEW_LINE, lines), found);
  }

  private static Html line(Html content) {
    return Html.text("• ").plus(content);
  }

  private Exchange.Told latest(long community, Language language) {
    List<Publication> newest = catalogue.list(community, 0, 1);
    List<Html> lines = new ArrayList<>(calendar.latest(community, language).stream().toList());
    newest.forEach(
        publication ->
            lines.add(
                messages.html(
                    language,
                    "ask.latest-edition",
                    citations.of(publication.citation(), language))));
    Html text =
        lines.isEmpty()
            ? messages.html(language, "ask.nothing-published")
            : Html.join(Html.PARAGRAPH, lines);
    return new Exchange.Told(language, text, newest.stream().map(Publication::citation).toList());
  }
}
