package id.sswd.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What people say around a question")
class CourtesyTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          terima kasih, lalu apa itu pasung?                         | lalu apa itu pasung?
          permisi min mau nanya dong, apa itu diversi? makasih       | apa itu diversi?
          assalamualaikum kak izin bertanya apa itu litmas           | apa itu litmas
          Assalamu'alaikum wr. wb. Mohon izin bertanya, apa itu LDP? | apa itu LDP?
          apa itu CSR?? wkwk                                         | apa itu CSR??
          halo kak, maaf ganggu, siapa klien EAP? terima kasih banyak ya | siapa klien EAP?
          Pagi kak, apa itu PROPER?                                  | apa itu PROPER?
          hi, can I ask something, what is diversion? thanks         | what is diversion?
          aku mau tanya tentang pemetaan sosial                      | pemetaan sosial
          <b>apa itu CSR?</b>                                        | apa itu CSR?
          tolong dijelaskan apa yang dimaksud dengan pasung, terima kasih | apa yang dimaksud dengan pasung
          selamat siang bapak/ibu, mohon izin bertanya, apa itu pasung? terima kasih | apa itu pasung?
          halo, saya mahasiswa semester 3, mau bertanya apa itu pasung? | apa itu pasung?
          maaf ganggu kak, pasung itu apa ya                         | pasung itu apa ya
          gimana sih peran peksos di lapas, bingung gw               | gimana sih peran peksos di lapas
          Hi, can you tell me what is pasung? thanks                 | what is pasung?
          hey bot what's pasung lol                                  | what's pasung
          apa itu pasung bestie                                      | apa itu pasung
          apa itu pasung? mohon pencerahannya 🙏🙏                     | apa itu pasung?
          """)
  @DisplayName("is not searched for")
  void without(String typed, String question) {
    assertThat(Courtesy.without(typed)).isEqualTo(question);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "apa itu diversi?",
        "terima kasih itu bahasa Inggrisnya apa",
        "siang hari lansia ngapain di panti?",
        "bagaimana izin orang tua diminta?",
        "minta contoh genogram",
        "pak Haji itu siapa?",
        "apa arti permisi?",
        "oke",
        "tanya jawab di kelompok itu apa?",
        "kakak asuh itu apa?",
        "ibu tunggal perlu apa?",
        "semua peran peksos apa?",
        "jelaskan diversi"
      })
  @DisplayName("is left where it is the question")
  void left(String typed) {
    assertThat(Courtesy.without(typed)).isEqualTo(typed);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          halo             | GREETING
          Halo kak!        | GREETING
          p                | GREETING
          PPP              | GREETING
          tes              | GREETING
          selamat pagi min | GREETING
          assalamualaikum  | GREETING
          pagi             | GREETING
          mau tanya dong   | GREETING
          🙏               | GREETING
          ???              | GREETING
          makasih          | THANKS
          ok makasih kak 🙏 | THANKS
          terima kasih banyak ya | THANKS
          oke              | THANKS
          sip, paham       | THANKS
          thank you so much! | THANKS
          kamu siapa?      | WHO_ARE_YOU
          bisa apa aja?    | WHO_ARE_YOU
          who are you      | WHO_ARE_YOU
          """)
  @DisplayName("is small talk where it is all there is")
  void smallTalk(String typed, Courtesy.SmallTalk kind) {
    assertThat(Courtesy.smallTalk(typed)).contains(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apa itu diversi?",
        "pasung",
        "CSR",
        "7",
        "siapa klien?",
        "halo, apa itu CSR?",
        "oke kalau di sekolah?",
        "makasih, kalau di lapas?",
        "hiv",
        "p2tp2a",
        "kakak asuh"
      })
  @DisplayName("is not all there is where something is asked")
  void asks(String typed) {
    assertThat(Courtesy.smallTalk(typed)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "halo ",
        "p ",
        "kak, ",
        "makasih ya kak ",
        "wkwk ",
        "haha",
        "mau tanya dong ",
        "tolong jelaskan ",
        "edisi 12 ",
        "apa saja sih ",
        "yang sudah pernah ",
        "kakak ka kak "
      })
  @DisplayName("is told apart however often it is said, on a thread with a small stack")
  void endless(String said) throws InterruptedException {
    AtomicReference<Throwable> failed = new AtomicReference<>();
    Thread small =
        new Thread(
            null,
            () -> {
              for (String end : List.of("x", "?", "7", "!x")) {
                String text = said.repeat(980 / said.length()) + end;
                Courtesy.smallTalk(text);
                Courtesy.without(text);
                LibraryQuestion.in(text, OptionalInt.of(3));
                SubQuestions.in(text);
              }
            },
            "small",
            256 << 10);
    small.setUncaughtExceptionHandler((thread, e) -> failed.set(e));
    small.start();
    small.join();
    assertThat(failed.get()).isNull();
  }
}
