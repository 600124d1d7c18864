package id.sswd.chaos;

import static id.sswd.playground.SampleWorld.DISCUSSION;

import id.sswd.playground.ChatMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** People ask the library: in private, in the group, inline; and say whether an answer helped. */
final class Asking implements Walk {
  private record Question(String words, String edition) {}

  private static final List<Question> QUESTIONS =
      List.of(
          new Question("apa peran peksos di lapas?", "Peran Peksos di Lapas"),
          new Question("apa tugas pekerja sosial medis di rumah sakit?", "Pekerja Sosial Medis"),
          new Question("apa itu HBSE?", "HBSE dan PIE"),
          new Question("apa itu diversi?", "Hukum dan Diversi"),
          new Question("apa itu pasung?", "Pasung dan Dukungan"),
          new Question("apa itu CSR?", "CSR dan ComDev"),
          new Question("apa itu EAP di perusahaan?", "Industri di dalam Perusahaan"),
          new Question("apa prinsip kode etik pekerja sosial?", "Kode Etik, dan Supervisi"),
          new Question("apa itu RBM bagi penyandang disabilitas?", "Lansia Terlantar dan RBM"));

  private final Town town;

  Asking(Town town) {
    this.town = town;
  }

  @Override
  public void step(Random random) {
    long person = town.asking.get(random.nextInt(town.asking.size()));
    Question question = QUESTIONS.get(random.nextInt(QUESTIONS.size()));
    switch (random.nextInt(10)) {
      case 0, 1 -> town.ask(person, DISCUSSION, "/tanya " + question.words(), question.edition());
      case 2 -> {
        var results = town.world.inline(person, question.words(), Duration.ZERO);
        assert results.size() <= 50;
      }
      case 3 -> judge(person);
      default -> town.ask(person, person, question.words(), question.edition());
    }
  }

  private void judge(long person) {
    Optional<ChatMessage> answer = town.find(person, m -> Town.offers(m, "👍"));
    answer.ifPresent(message -> town.press(person, message, "👍"));
  }
}
