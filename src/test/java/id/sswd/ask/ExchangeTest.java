package id.sswd.ask;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.app.Knowledge;
import id.sswd.chat.Context;
import id.sswd.config.Settings;
import id.sswd.library.Citation;
import id.sswd.library.Setting;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("In a conversation")
@SuppressWarnings("NullAway.Init") // the fields are set before the tests
class ExchangeTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T03:00:00Z"), ZoneOffset.UTC);
  private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

  private static Knowledge knowledge;
  private Exchange exchange;

  @BeforeAll
  static void open(@TempDir Path folder) {
    knowledge =
        Knowledge.open(
            new Settings(
                folder,
                new Settings.Telegram(URI.create("http://127.0.0.1"), ""),
                new Settings.Playground(0),
                new Settings.Storage(folder.resolve("data"), folder.resolve("index")),
                new Settings.Library(true, Path.of("config")),
                new Settings.Logs(false)),
            CLOCK);
  }

  @AfterAll
  static void close() {
    knowledge.close();
  }

  @BeforeEach
  void begin() {
    exchange =
        new Exchange(
            knowledge.asking(),
            new AboutLibrary(
                knowledge.database(), knowledge.library(), knowledge::find, new Messages(), CLOCK),
            new Context(1, "SSWD", Language.INDONESIAN, ZONE, "sswd_bot"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "apa tugas peksos di sekolah? | terus kalau di rumah sakit? | Tugas peksos di rumah sakit | 2",
        "apa peran peksos di lapas? | kalau di rumah sakit gimana? | Tugas peksos di rumah sakit | 2",
        "apa itu diversi? | syaratnya apa aja? | Syarat diversi ada dua | 6",
        "apa itu pasung? | kenapa keluarga melakukannya? | Alasan keluarga memasung | 8",
        "apa itu perundungan? | bentuknya apa saja? | Bentuk perundungan | 4",
        "what is CSR? | and what about community development? | ComDev | 9",
      })
  @DisplayName("a follow-up is about what was spoken of")
  void followUps(String first, String next, String begins, int edition) {
    exchange.says(first);
    Quote quote = quote(next);
    assertThat(quote.text()).contains(begins);
    assertThat(quote.citation().edition()).hasValue(edition);
  }

  @Test
  @DisplayName("the third question still knows what the first was about")
  void row() {
    exchange.says("apa itu perundungan?");
    exchange.says("siapa aja yang terlibat?");
    assertThat(quote("dampaknya apa?").text()).contains("Dampak perundungan");
    exchange.beginAnew();
    exchange.says("apa tugas peksos di sekolah?");
    exchange.says("kalau di lapas gimana?");
    assertThat(quote("di rumah sakit?").citation().edition()).hasValue(2);
  }

  @Test
  @DisplayName("a question of its own carries nothing on, however short")
  void standsAlone() {
    exchange.says("apa itu perundungan?");
    assertThat(quote("apa itu diversi?").text()).startsWith("Diversi adalah");
  }

  @Test
  @DisplayName("an edition that is named in a follow-up replaces the one before")
  void otherEdition() {
    exchange.says("di edisi 5 apa peran peksos?");
    assertThat(quote("terus di edisi 9?").citation().edition()).hasValue(9);
  }

  @Test
  @DisplayName("who took part, and where it stands, is told of the edition that was quoted")
  void ofThat() {
    exchange.says("apa itu pasung?");
    assertThat(told("siapa aja pesertanya?").text().words()).contains("Edisi #8");
    assertThat(told("edisi berapa itu?").sources())
        .extracting(Citation::edition)
        .singleElement()
        .extracting(java.util.OptionalInt::getAsInt)
        .isEqualTo(8);
    exchange.says("edisi berapa yang bahas CSR?");
    assertThat(told("siapa saja yang hadir?").text().words()).contains("Edisi #9");
    exchange.beginAnew();
    assertThat(exchange.says("apa itu pasung? siapa pesertanya?").getLast())
        .isInstanceOfSatisfying(
            Exchange.Told.class, told -> assertThat(told.text().words()).contains("Edisi #8"));
  }

  @Test
  @DisplayName("a question over several lines is carried on like one in a line")
  void lines() {
    exchange.says("halo kak,\napa tugas peksos\ndi lapas?");
    assertThat(quote("kalau di rumah sakit gimana?").citation().edition()).hasValue(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "edisi berapa yang bahas CSR?",
        "siapa saja peserta edisi 7?",
        "kapan diskusi terakhir?",
        "jadwal minggu depan",
        "sudah ada berapa edisi?",
        "edisi 12 bahas apa?",
        "kapan edisi 9 terbit?",
        "daftar edisi",
        "halo kak",
        "kamu siapa?"
      })
  @DisplayName("questions about the library itself are answered from the database")
  void library(String question) {
    assertThat(exchange.says(question)).singleElement().isInstanceOf(Exchange.Told.class);
  }

  @Test
  @DisplayName("editions are told by their setting, and by what is in them")
  void editions() {
    assertThat(told("edisi mana yang membahas setting medis?").text().words())
        .contains("Medis", "#2", "#8")
        .doesNotContain("#9");
    assertThat(told("edisi 8 tentang apa?").text().words())
        .contains("Pasung dan Dukungan", "/edisi 8");
    assertThat(told("edisi 999 bahas apa?").text().words()).contains("#999 tidak ada");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "🤔 apa itu pasung 🙏",
        "permisi min mau nanya dong, apa itu pasung? makasih",
        "assalamualaikum kak izin bertanya apa itu pasung",
        "apa itu pasung?? wkwk"
      })
  @DisplayName("courtesy around a question does not make its answer less sure")
  void courtesy(String question) {
    assertThat(answer(question).confidence()).isEqualTo(answer("apa itu pasung").confidence());
  }

  @Test
  @DisplayName("thanks in between do not end what was spoken of")
  void thanks() {
    exchange.says("apa tugas peksos di sekolah?");
    assertThat(told("makasih kak").text().words()).contains("sama-sama");
    assertThat(quote("kalau di rumah sakit gimana?").citation().edition()).hasValue(2);
  }

  @Test
  @DisplayName("each question of a line gets its own answer, the later ones knowing the first")
  void several() {
    List<Exchange.Turn> turns =
        exchange.says("apa itu perundungan? apa bedanya dengan pertengkaran biasa? apa dampaknya?");
    assertThat(turns)
        .extracting(turn -> ((Exchange.Quoted) turn).answer().quotes().getFirst().text())
        .satisfiesExactly(
            text -> assertThat(text).startsWith("Perundungan atau bullying adalah"),
            text -> assertThat(text).contains("membedakan perundungan dari pertengkaran"),
            text -> assertThat(text).contains("Dampak perundungan"));
  }

  @Test
  @DisplayName("somebody in need gets no quote to any part of the line, and nothing is carried on")
  void need() {
    List<Exchange.Turn> turns = exchange.says("apa itu CSR? apa aku mati saja?");
    assertThat(turns)
        .singleElement()
        .extracting(turn -> ((Exchange.Quoted) turn).answer().kind())
        .isEqualTo(Answer.Kind.CARE);
    assertThat(quote("apa itu diversi?").text()).startsWith("Diversi adalah");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "apa itu CSR? | CSR adalah tanggung jawab",
        "apa itu pasung? | Pasung adalah segala bentuk",
        "apa itu diversi? | Diversi adalah pengalihan",
        "apa yang dimaksud prisonisasi? | Prisonisasi adalah penyerapan",
        "pengertian perundungan | Perundungan atau bullying adalah",
        "what is PROPER? | PROPER adalah program penilaian",
        "apa itu kerja kelompok? | Kerja kelompok (social group work) adalah",
        "apa itu LDP? | Layanan Dukungan Psikososial (LDP) adalah",
        "apa itu UPTD PPA? | UPTD PPA adalah unit",
        "apa itu pemetaan sosial? | Pemetaan sosial (social mapping) adalah",
      })
  @DisplayName("a question for a meaning gets the sentence that defines")
  void definitions(String question, String begins) {
    assertThat(quote(question).text()).startsWith(begins);
  }

  @Test
  @DisplayName("a question that names an edition or a setting is confined to it")
  void confined() {
    assertThat(answer("di edisi 5, apa itu perundungan?").answered()).isFalse();
    assertThat(quote("apa itu perundungan menurut edisi 4?").citation().edition()).hasValue(4);
    Answer elsewhere = answer("di setting industri, apa itu perundungan?");
    assertThat(elsewhere.kind()).isNotEqualTo(Answer.Kind.ANSWER);
    assertThat(elsewhere.quotes())
        .allSatisfy(quote -> assertThat(quote.passage().settings()).contains(Setting.INDUSTRY));
    assertThat(quote("tanda kelelahan relawan dalam setting program").citation().edition())
        .hasValue(12);
    assertThat(quote("dalam setting koreksional apa peran peksos?").citation().edition())
        .hasValue(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dev", "test"})
  @DisplayName("a near miss is declined, or marked as what may be meant")
  void nearMisses(String part) throws IOException {
    List<String> questions =
        Files.readAllLines(Path.of("src/test/resources/ask/near-misses.tsv")).stream()
            .filter(line -> line.startsWith(part + "\t"))
            .map(line -> line.substring(part.length() + 1))
            .toList();
    Map<Answer.Kind, List<String>> kinds =
        questions.stream().collect(Collectors.groupingBy(question -> answer(question).kind()));
    kinds.forEach(
        (kind, found) -> System.out.printf("near misses, %s: %d %s%n", part, found.size(), kind));
    assertThat(questions).isNotEmpty();
    assertThat(kinds.getOrDefault(Answer.Kind.ANSWER, List.of())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apa peran peksos di lapas?",
        "apa tahap kelompok menurut Tuckman?",
        "siapa yang merumuskan tahap forming storming norming?",
        "berapa lama persiapan reintegrasi sebelum bebas?",
        "kapan perencanaan pulang dimulai?",
        "siapa yang menyusun litmas?"
      })
  @DisplayName("what is there by name, number and time is answered without a mark")
  void hits(String question) {
    assertThat(answer(question).kind()).isEqualTo(Answer.Kind.ANSWER);
  }

  private Answer answer(String question) {
    exchange.beginAnew();
    return ((Exchange.Quoted) exchange.says(question).getFirst()).answer();
  }

  private Quote quote(String question) {
    Answer answer = ((Exchange.Quoted) exchange.says(question).getFirst()).answer();
    assertThat(answer.quotes()).as("quotes for: " + question).isNotEmpty();
    return answer.quotes().getFirst();
  }

  private Exchange.Told told(String question) {
    return (Exchange.Told) exchange.says(question).getFirst();
  }
}
