package id.sswd.bench;

import id.sswd.importing.Starter;
import id.sswd.library.Citation;
import id.sswd.library.Library;
import id.sswd.library.Passage;
import id.sswd.library.Publication;
import id.sswd.library.SettingRecognizer;
import id.sswd.search.PassageIndex;
import id.sswd.store.Database;
import id.sswd.text.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A library of any size, grown from the starter content: each passage mixes sentences of several
 * editions and some invented words, so that terms are spread as in a real collection.
 */
final class GrownLibrary {
  private static final int SENTENCES = 4;
  private static final int PASSAGES_EACH = 12;
  private static final int INVENTED = 40_000;
  private static final String[] SYLLABLES =
      "ba ca da fa ga ha ja ka la ma na pa ra sa ta wa ya bu cu du ku lu mu nu ru su tu si ti ni li ri"
          .split(" ");

  private GrownLibrary() {}

  static void fill(PassageIndex index, int passages) throws IOException {
    Path folder = Files.createTempDirectory("sswd-starter");
    List<Publication> starter = new ArrayList<>();
    try (Database database = Database.open(folder.resolve("sswd.db"))) {
      Library library = new Library(database, new SettingRecognizer(), Clock.systemUTC());
      new Starter(library).install();
      for (Publication listed : library.list(Publication.SHARED, 0, 100)) {
        starter.add(library.publication(listed.id()).orElseThrow());
      }
    }
    List<String> sentences = new ArrayList<>();
    for (Publication publication : starter) {
      for (Passage passage : publication.passages()) {
        for (Sentence sentence : Sentence.of(passage.text())) {
          sentences.add(passage.text().substring(sentence.start(), sentence.end()));
        }
      }
    }
    Random random = new Random(7);
    Publication model = starter.getFirst();
    for (int done = 0; done < passages; done += PASSAGES_EACH) {
      List<Passage> grown = new ArrayList<>();
      long id = 1_000_000L + done;
      for (int i = 0; i < PASSAGES_EACH && done + i < passages; i++) {
        grown.add(new Passage(id + i, id, i, text(sentences, random), model.settings()));
      }
      index.replace(publication(model, id, grown));
    }
    index.commit(1);
  }

  private static String text(List<String> sentences, Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < SENTENCES; i++) {
      text.append(sentences.get(random.nextInt(sentences.size()))).append(' ');
      text.append(invented(random)).append(' ').append(invented(random)).append(". ");
    }
    return text.toString().strip();
  }

  /** Word frequencies fall off as in natural text (Zipf): low ranks come again and again. */
  private static String invented(Random random) {
    int rank = (int) Math.pow(INVENTED, random.nextDouble());
    StringBuilder word = new StringBuilder();
    for (int rest = rank + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
      word.append(SYLLABLES[rest % SYLLABLES.length]);
    }
    return word.toString();
  }

  private static Publication publication(Publication model, long id, List<Passage> passages) {
    Citation citation = model.citation();
    return new Publication(
        id,
        1,
        new Citation(
            id,
            citation.origin(),
            citation.edition(),
            citation.title(),
            citation.date(),
            citation.url()),
        model.source(),
        model.year(),
        model.focus(),
        model.settings(),
        model.participants(),
        model.contacts(),
        model.tags(),
        passages,
        model.revision(),
        false);
  }
}
