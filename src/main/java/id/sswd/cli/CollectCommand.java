package id.sswd.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.sswd.ask.AnswerRepository;
import id.sswd.ask.JudgedQuestion;
import id.sswd.community.Community;
import id.sswd.config.Settings;
import id.sswd.library.Catalogue;
import id.sswd.library.Library;
import id.sswd.library.Passage;
import id.sswd.library.Publication;
import id.sswd.library.SettingRecognizer;
import id.sswd.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code ./sswd eval collect}: the library and the questions that people judged answers to, as a
 * collection that {@code eval} measures on and {@code eval train} learns from.
 */
@Command(
    name = "collect",
    description = "Writes the library and the questions that were judged as a collection.")
final class CollectCommand implements Callable<Integer> {
  @Mixin private GlobalOptions options = new GlobalOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "folder for corpus.jsonl and queries.jsonl")
  private Path out = Path.of("");

  @Option(names = "--community", description = "number of the community (default: 1)")
  private long community = Community.FIRST;

  private final ObjectMapper json = JsonMapper.builder().build();

  @Override
  public Integer call() throws IOException {
    Settings settings = options.settings();
    if (!Files.exists(settings.storage().database())) {
      throw new Failure(
          "there is no database at "
              + settings.storage().database()
              + " yet; start the bot once, or give --data");
    }
    Output.folder(out);
    try (Database database = Database.open(settings.storage().database())) {
      SettingRecognizer settingsOfTexts = new SettingRecognizer();
      Library library = new Library(database, settingsOfTexts, Clock.systemUTC());
      List<String> corpus = corpus(library);
      List<JudgedQuestion> judged =
          database.read(tx -> new AnswerRepository().judged(tx, community, settingsOfTexts));
      Files.write(out.resolve("corpus.jsonl"), corpus);
      Files.write(out.resolve("queries.jsonl"), queries(judged));
      System.out.printf("%d passages, %d questions in %s%n", corpus.size(), judged.size(), out);
    }
    return SswdCommand.DONE;
  }

  private List<String> corpus(Library library) {
    List<String> lines = new ArrayList<>();
    int all = library.count(community);
    for (int from = 0; from < all; from += Catalogue.AT_ONCE) {
      for (Publication listed : library.list(community, from, Catalogue.AT_ONCE)) {
        for (Passage passage : library.publication(listed.id()).orElse(listed).passages()) {
          ObjectNode line = json.createObjectNode();
          line.put("id", Long.toString(passage.id()));
          line.put("title", listed.citation().title());
          line.put("text", passage.text());
          lines.add(line.toString());
        }
      }
    }
    return lines;
  }

  /** An answer that did not help teaches that its passage is not it; which one is, nobody said. */
  private List<String> queries(List<JudgedQuestion> judged) {
    List<String> lines = new ArrayList<>();
    for (JudgedQuestion question : judged) {
      ObjectNode line = json.createObjectNode();
      line.put("id", "q" + (lines.size() + 1));
      line.put("text", question.text());
      line.put("answerable", question.helpful());
      var relevant = line.putArray("relevant");
      if (question.helpful()) {
        relevant.add(Long.toString(question.passage()));
      }
      line.putArray("answers");
      lines.add(line.toString());
    }
    return lines;
  }
}
