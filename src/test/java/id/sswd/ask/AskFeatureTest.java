package id.sswd.ask;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.browse.PublicationCards;
import id.sswd.browse.PublicationView;
import id.sswd.chat.ButtonTokens;
import id.sswd.chat.ChatRef;
import id.sswd.chat.Context;
import id.sswd.chat.Decision;
import id.sswd.chat.Incoming;
import id.sswd.chat.Person;
import id.sswd.chat.Place;
import id.sswd.chat.Reply;
import id.sswd.community.Communities;
import id.sswd.community.Community;
import id.sswd.community.CommunityRepository;
import id.sswd.library.Catalogue;
import id.sswd.library.Citation;
import id.sswd.library.Origin;
import id.sswd.library.Passage;
import id.sswd.library.Publication;
import id.sswd.library.Setting;
import id.sswd.search.AnswerType;
import id.sswd.search.AskedQuestion;
import id.sswd.store.Database;
import id.sswd.store.Tx;
import id.sswd.text.HtmlSplitter;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import id.sswd.text.Stemmer;
import id.sswd.topic.Topics;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // the fields are set before each test
class AskFeatureTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-10T00:00:00Z"), ZoneOffset.UTC);
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  private static final Person ANI = new Person(5, "Ani", Optional.empty(), "id");
  private static final Place PRIVATE = new Place(ChatRef.of(5), Place.Kind.PRIVATE, "");
  private static final String QUOTE = "Peksos medis mendampingi pasien & keluarga.";
  private static final Passage PASSAGE =
      new Passage(9, 3, 0, QUOTE + " Ia juga menyusun rencana pulang.", Set.of(Setting.MEDICAL));
  private static final Citation SOURCE =
      new Citation(
          3,
          Origin.IMPORT,
          OptionalInt.of(7),
          "Peksos",
          Optional.of(LocalDate.of(2011, 11, 16)),
          Optional.empty());

  @TempDir Path folder = Path.of(".");
  private Database database;
  private Communities communities;
  private AskFeature feature;
  private Answer answer;
  private Rewording rewording = Rewording.NONE;

  @BeforeEach
  void open() {
    database = Database.open(folder.resolve("test.db"));
    Community.Founding founding = new Community.Founding("SSWD", Language.INDONESIAN, ZONE);
    communities =
        new Communities(database, new CommunityRepository(), founding, () -> "sswd_bot", CLOCK);
    communities.found();
    answer = answer(Answer.Kind.ANSWER, List.of(new Quote(PASSAGE, SOURCE, 0, QUOTE.length())));
    Tokens tokens = new Tokens();
    Messages messages = new Messages();
    feature =
        new AskFeature(
            database,
            question -> answer,
            (question, quoted) -> rewording.reword(question, quoted),
            new Shelf(),
            new PublicationCards(new PublicationView(messages), tokens),
            new Topics(database, AskFeatureTest::unread, CLOCK),
            new AboutLibrary(
                database, new Shelf(), (community, words) -> List.of(), messages, CLOCK),
            tokens,
            communities::chosenLanguage,
            messages,
            CLOCK);
  }

  private static AskedQuestion unread(String question) {
    return new AskedQuestion(
        List.of(), AnswerType.OTHER, List.of(), Language.INDONESIAN, Stemmer.shipped());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anAnswerShowsItsQuoteItsSourceAndItsAge() {
    String shown = text(ask("apa tugas peksos medis?")).text().markup();
    assertThat(shown)
        .contains("<blockquote>Peksos medis mendampingi pasien &amp; keluarga.</blockquote>")
        .contains("<blockquote expandable>[…] ")
        .contains("Edisi #7", "16 November 2011", "per 2011");
  }

  @Test
  void inlineQueriesWhichComeWithEveryLetterNeverReachTheWriter() {
    AtomicInteger asked = new AtomicInteger();
    rewording =
        (question, quoted) -> {
          asked.incrementAndGet();
          return quoted.inWords("Mesin [1].");
        };
    assertThat(text(ask("apa tugas peksos medis?")).text().markup()).contains("Mesin [1].");
    assertThat(asked).hasValue(1);
    Incoming.Inline inline = new Incoming.Inline(3, ANI, "q", "peksos", "");
    run(feature.onInline(inline, communities.of(inline)).orElseThrow());
    assertThat(asked).hasValue(1);
  }

  @Test
  void anEndlessPassageStaysWithinOneMessage() {
    Passage endless = new Passage(9, 3, 0, QUOTE + " Kata & kata lagi.".repeat(900), Set.of());
    answer = answer(Answer.Kind.ANSWER, List.of(new Quote(endless, SOURCE, 0, QUOTE.length())));
    assertThat(HtmlSplitter.visibleLength(text(ask("apa?")).text()))
        .isBetween(2000, HtmlSplitter.MOST);
  }

  @Test
  void aQuestionIsPutForwardOnce() {
    answer = answer(Answer.Kind.ABSTENTION, List.of());
    ask("apa itu blockchain?");
    press("propose", "");
    List<Reply> second = press("propose", "");
    assertThat(second).noneMatch(reply -> reply instanceof Reply.Edit);
    long wanted =
        database.read(
            tx -> tx.handle().createQuery("select sum(wanted) from topic").mapTo(Long.class).one());
    assertThat(wanted).isEqualTo(1);
  }

  @Test
  void whatIsTooLongForTheListOfTopicsIsNotPutForward() {
    answer = answer(Answer.Kind.ABSTENTION, List.of());
    ask("kata ".repeat(80));
    assertThat(press("propose", "")).singleElement().isInstanceOf(Reply.PopUp.class);
    long topics =
        database.read(
            tx -> tx.handle().createQuery("select count(*) from topic").mapTo(Long.class).one());
    assertThat(topics).isZero();
  }

  @Test
  void anOpinionCountsOncePerPersonAndCanChange() {
    ask("apa?");
    press("yes", "0");
    press("no", "0");
    assertThat(opinions()).containsExactly(0);
  }

  private List<Integer> opinions() {
    return database.read(
        tx -> tx.handle().createQuery("select helpful from feedback").mapTo(Integer.class).list());
  }

  @Test
  void anOpinionGoesWithTheQuotesThatItIsOf() {
    ask("apa?");
    press("yes", "0");
    press("set", "medical");
    assertThat(opinions()).as("the same quotes").containsExactly(1);
    answer =
        answer(
            Answer.Kind.ANSWER,
            List.of(new Quote(PASSAGE, SOURCE, QUOTE.length(), PASSAGE.text().length())));
    press("set", "medical");
    assertThat(opinions()).as("other quotes").isEmpty();
  }

  @Test
  void everyReadingButtonEditsOrOpens() {
    ask("apa?");
    assertThat(press("whole", "0").getFirst()).isInstanceOf(Reply.Edit.class);
    assertThat(press("settings", "0").getFirst()).isInstanceOf(Reply.Edit.class);
    assertThat(press("set", "medical").getFirst()).isInstanceOf(Reply.Edit.class);
    assertThat(press("source", "0").getFirst()).isInstanceOf(Reply.Text.class);
  }

  @Test
  void aGroupThatSpeaksFirstJoinsTheFirstCommunityAndTheNextFoundsItsOwn() {
    Place first = new Place(ChatRef.of(-1), Place.Kind.GROUP, "Satu");
    Place second = new Place(ChatRef.of(-2), Place.Kind.GROUP, "Dua");
    assertThat(communities.of(message("a", first)).community()).isEqualTo(1);
    assertThat(communities.of(message("a", second)).communityName()).isEqualTo("Dua");
    assertThat(communities.of(message("a", PRIVATE)).communityName()).isEqualTo("Dua");
  }

  private static Answer answer(Answer.Kind kind, List<Quote> quotes) {
    return new Answer(Language.INDONESIAN, kind, 0.9, Set.of(), quotes, List.of());
  }

  private static Incoming.Message message(String text, Place place) {
    return new Incoming.Message(
        1, place, ANI, 10, CLOCK.instant(), text, Optional.empty(), Optional.empty(), true);
  }

  private List<Reply> ask(String text) {
    Incoming.Message message = message(text, PRIVATE);
    return run(feature.onText(message, communities.of(message)).orElseThrow());
  }

  private List<Reply> press(String verb, String argument) {
    Incoming.Press press = new Incoming.Press(2, PRIVATE, ANI, "c", 11, "");
    Context context = communities.of(press);
    return run(
        feature.onPress(
            new ButtonTokens.Call("t", "ask", "answer:1", verb, argument), press, context));
  }

  private List<Reply> run(Decision decision) {
    List<Reply> replies = new ArrayList<>();
    database.useTransaction(tx -> decision.decide(tx, replies::add));
    return replies;
  }

  private static Reply.Text text(List<Reply> replies) {
    return (Reply.Text) replies.getFirst();
  }

  private static final class Tokens implements ButtonTokens {
    @Override
    public String issue(Tx tx, String feature, String subject, long chat) {
      return "token";
    }

    @Override
    public Optional<Call> resolve(Tx tx, String data, long chat) {
      return Optional.empty();
    }
  }

  private static final class Shelf implements Catalogue {
    private final Publication only =
        new Publication(
            3,
            1,
            SOURCE,
            "s",
            OptionalInt.empty(),
            Optional.empty(),
            Set.of(Setting.MEDICAL),
            List.of(),
            List.of(),
            List.of(),
            List.of(PASSAGE),
            1,
            false);

    @Override
    public int count(long community) {
      return 1;
    }

    @Override
    public List<Publication> list(long community, int offset, int most) {
      return List.of(only);
    }

    @Override
    public Optional<Publication> edition(long community, int edition) {
      return Optional.of(only);
    }

    @Override
    public Optional<Publication> publication(long community, long id) {
      return Optional.of(only);
    }
  }
}
