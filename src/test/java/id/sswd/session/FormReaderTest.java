package id.sswd.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An announcement in one message")
class FormReaderTest {
  @Test
  @DisplayName("is read between slashes")
  void slashes() {
    assertThat(
            values("Tema: Diversi / Waktu: Rabu 2 Des 2026 15.30 WIB / Tempat: Aula / Kuota: 20"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Field.THEME, "Diversi",
                Field.TIME, "Rabu 2 Des 2026 15.30 WIB",
                Field.PLACE, "Aula",
                Field.CAPACITY, "20"));
  }

  @Test
  @DisplayName("is read in lines with bold labels and bullets; day and time join")
  void lines() {
    assertThat(
            values(
                """
                Halo semua!
                *Tema*: Kerja kelompok: dari teori ke praktik
                📅 Hari/tanggal : Rabu, 2 Desember 2026
                🕞 Pukul: 15.30 WIB
                📍 Tempat: Gedung A/B lt. 2
                - Pemateri: Bu Dewi
                """))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                Field.THEME, "Kerja kelompok: dari teori ke praktik",
                Field.TIME, "Rabu, 2 Desember 2026 15.30 WIB",
                Field.PLACE, "Gedung A/B lt. 2",
                Field.SPEAKER, "Bu Dewi"));
  }

  @Test
  @DisplayName("keeps links whole")
  void links() {
    assertThat(values("Theme: Ageing\nLink: https://meet.example/a/b?c=1\nCapacity: 30"))
        .containsEntry(Field.PLACE, "https://meet.example/a/b?c=1")
        .containsEntry(Field.CAPACITY, "30");
  }

  @Test
  @DisplayName("names the labels that mean nothing here, and takes nothing of theirs")
  void leftOut() {
    FormReader.Form form = FormReader.read("Tema: Lansia\nDresscode: batik\nKuota: 10");

    assertThat(form.leftOut()).containsExactly("Dresscode");
    assertThat(form.values()).containsEntry(Field.THEME, "Lansia").hasSize(2);
  }

  @Test
  @DisplayName("is none where no label stands")
  void none() {
    assertThat(values("apa itu diversi?")).isEmpty();
    assertThat(Dialogue.isForm("Tema apa yang dibahas minggu ini?")).isFalse();
    assertThat(Dialogue.isForm("jam berapa: sore atau pagi?")).isFalse();
  }

  private static Map<Field, String> values(String typed) {
    return FormReader.read(typed).values();
  }
}
