package id.sswd.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Questions about the library itself")
class LibraryQuestionTest {
  @ParameterizedTest(name = "\"{0}\" asks for {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          siapa saja peserta edisi 7?      | Participants[edition=7]
          peserta SSWD #007 siapa aja      | Participants[edition=7]
          siapa yang hadir di edisi ke-3   | Participants[edition=3]
          who took part in edition 7?      | Participants[edition=7]
          edisi berapa yang bahas CSR?     | Editions[about=CSR]
          di edisi mana membahas pasung    | Editions[about=pasung]
          edisi mana aja yg ngomongin tentang lapas? | Editions[about=lapas]
          which editions discuss diversion | Editions[about=diversion]
          kapan diskusi terakhir?          | Latest[]
          edisi terbaru apa                | Latest[]
          what is the latest edition?      | Latest[]
          sudah ada berapa edisi?          | Count[]
          how many editions are there?     | Count[]
          jadwal minggu depan              | Schedule[span=NEXT_WEEK]
          kapan sesi berikutnya?           | Schedule[span=NEXT]
          ada diskusi besok ga             | Schedule[span=TOMORROW]
          jadwal diskusi bulan ini apa saja | Schedule[span=THIS_MONTH]
          when is the next session?        | Schedule[span=NEXT]
          jadwal                           | Schedule[span=NEXT]
          kapan diskusinya?                | Schedule[span=NEXT]
          jadwal hari ini                  | Schedule[span=TODAY]
          ada sesi hari ini ga?            | Schedule[span=TODAY]
          besok ada sesi?                  | Schedule[span=TOMORROW]
          is there a session today?        | Schedule[span=TODAY]
          apa yang dibahas di edisi 7      | Contents[edition=7]
          edisi 12 bahas apa?              | Contents[edition=12]
          isi edisi 12 apa aja             | Contents[edition=12]
          ringkas edisi 12                 | Contents[edition=12]
          apa judul edisi 9?               | Contents[edition=9]
          edisi 9 tentang apa?             | Contents[edition=9]
          kapan edisi 9 terbit?            | Contents[edition=9]
          edisi 12                         | Contents[edition=12]
          edisi no. 12 bahas apa           | Contents[edition=12]
          what is edition 12 about?        | Contents[edition=12]
          when was edition 3 published?    | Contents[edition=3]
          apa saja topik yang pernah dibahas? | All[]
          daftar edisi                     | All[]
          edisi apa saja yang sudah ada    | All[]
          edisi mana yang membahas setting medis? | Editions[about=setting medis]
          """)
  void understood(String question, String meaning) {
    assertThat(LibraryQuestion.in(question, OptionalInt.empty()).map(Object::toString))
        .contains(meaning);
  }

  @ParameterizedTest(name = "\"{0}\" is a question to the texts")
  @ValueSource(
      strings = {
        "apa peran peksos di lapas?",
        "apa kesimpulan diskusi terakhir tentang lansia?",
        "siapa saja yang hadir saat asesmen keluarga?",
        "jadwal kunjungan rumah pekerja sosial",
        "apa yang dibahas di edisi 7 tentang pasung",
        "di edisi 7 apa peran peksos?",
        "jelaskan edisi 7 bagian asesmen",
        "apa tema konseling kelompok?",
        "jadwal harian di panti",
        "berapa jumlah peksos di rumah sakit?",
        "diskusi kelompok terarah itu apa",
        "peserta program keluarga harapan siapa saja",
        "bagaimana diskusi kasus berikutnya disusun oleh manajer kasus"
      })
  void left(String question) {
    assertThat(LibraryQuestion.in(question, OptionalInt.empty())).isEmpty();
  }
}
