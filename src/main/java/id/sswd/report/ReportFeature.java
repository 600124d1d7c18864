package id.sswd.report;

import id.sswd.chat.Button;
import id.sswd.chat.ButtonTokens;
import id.sswd.chat.ChatRef;
import id.sswd.chat.CommandSpec;
import id.sswd.chat.Context;
import id.sswd.chat.Decision;
import id.sswd.chat.Feature;
import id.sswd.chat.Incoming;
import id.sswd.chat.Reply;
import id.sswd.community.AuditRepository;
import id.sswd.store.Database;
import id.sswd.store.Tx;
import id.sswd.text.Excerpt;
import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * {@code /ekspor} and {@code /statistik}: for organizers, in private wherever they are asked for.
 */
public final class ReportFeature implements Feature {
  private static final String NAME = "report";
  private static final Set<CommandSpec.Scope> FOR_ORGANIZERS =
      Set.of(CommandSpec.Scope.PRIVATE, CommandSpec.Scope.ORGANIZERS);
  private static final CommandSpec EXPORT = new CommandSpec("ekspor", "export", FOR_ORGANIZERS);
  private static final CommandSpec STATISTICS =
      new CommandSpec("statistik", "stats", FOR_ORGANIZERS);
  private static final List<TableFormat> FORMATS = List.of(TableFormat.XLSX, TableFormat.CSV);

  private final ExportRepository exports = new ExportRepository();
  private final StatisticsRepository statistics = new StatisticsRepository();
  private final AuditRepository audit = new AuditRepository();
  private static final int MOST_JUDGED = 3;
  private static final int QUESTION_LENGTH = 120;

  private final Database database;
  private final ButtonTokens tokens;
  private final Messages messages;
  private final Clock clock;

  public ReportFeature(Database database, ButtonTokens tokens, Messages messages, Clock clock) {
    this.database = database;
    this.tokens = tokens;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<CommandSpec> commands() {
    return List.of(STATISTICS, EXPORT);
  }

  @Override
  public Decision onCommand(CommandSpec command, Incoming.Message message, Context context) {
    ChatRef own = ChatRef.of(message.from().id());
    return command.equals(STATISTICS) ? picture(own, context) : choice(own, context);
  }

  private Decision picture(ChatRef own, Context context) {
    Language language = context.language();
    Statistics counted =
        database.read(tx -> statistics.of(tx, context.community(), clock.instant()));
    if (counted.isEmpty()) {
      return Decision.reply(Reply.Text.of(own, messages.html(language, "report.nothing-yet")));
    }
    byte[] png = new StatisticsPicture(messages, language).png(counted);
    return Decision.reply(
        new Reply.Photo(
            own,
            messages.plain(language, "report.picture-name"),
            png,
            caption(counted, context),
            List.of(),
            OptionalLong.empty()));
  }

  private Html caption(Statistics counted, Context context) {
    Language language = context.language();
    List<Html> lines = new ArrayList<>();
    lines.add(Html.bold(context.communityName()));
    if (!counted.sessions().isEmpty()) {
      int going = counted.sessions().stream().mapToInt(Statistics.Attendance::going).sum();
      int attended = counted.sessions().stream().mapToInt(Statistics.Attendance::attended).sum();
      lines.add(
          messages.html(
              language, "report.caption-sessions", counted.sessions().size(), going, attended));
    }
    if (counted.asked() > 0) {
      lines.add(
          messages.html(
              language,
              "report.caption-questions",
              counted.asked(),
              percent(counted.answered(), counted),
              percent(counted.unsure(), counted),
              percent(counted.declined(), counted)));
    }
    judged(counted, language, lines);
    return Html.join(Html.NEW_LINE, lines);
  }

  private static long percent(int some, Statistics counted) {
    return Math.round(100.0 * some / counted.asked());
  }

  /** The counts, and beside them the questions whose answers helped least. */
  private void judged(Statistics counted, Language language, List<Html> lines) {
    if (counted.judged().isEmpty()) {
      return;
    }
    lines.add(
        messages.html(language, "report.caption-judged", counted.helpful(), counted.unhelpful()));
    counted.judged().stream()
        .filter(question -> question.unhelpful() > 0)
        .limit(MOST_JUDGED)
        .forEach(
            question ->
                lines.add(
                    messages.html(
                        language,
                        "report.caption-judged-question",
                        question.helpful(),
                        question.unhelpful(),
                        Excerpt.head(question.question(), QUESTION_LENGTH))));
  }

  private Decision choice(ChatRef own, Context context) {
    Language language = context.language();
    return (tx, out) -> {
      String token = tokens.issue(tx, NAME, "community:" + context.community(), own.chat());
      List<List<Button>> rows = new ArrayList<>();
      for (Export export : Export.values()) {
        List<Button> row = new ArrayList<>();
        for (TableFormat format : FORMATS) {
          row.add(
              new Button.Press(
                  messages.plain(language, "report.button-" + export.key()) + " · " + format.name(),
                  ButtonTokens.data(token, "file", export.key() + "-" + format.ending())));
        }
        rows.add(row);
      }
      out.add(
          Reply.Text.of(own, messages.html(language, "report.choose", context.communityName()))
              .withButtons(rows));
    };
  }

  @Override
  public OptionalLong communityOf(
      Tx tx, ButtonTokens.Call call, Incoming.Press press, Context context) {
    return OptionalLong.of(communityIn(call));
  }

  private static long communityIn(ButtonTokens.Call call) {
    String number = call.subject().substring(call.subject().indexOf(':') + 1);
    return number.matches("\\d{1,18}") ? Long.parseLong(number) : -1;
  }

  @Override
  public Decision onPress(ButtonTokens.Call call, Incoming.Press press, Context context) {
    long community = communityIn(call);
    String[] wanted = call.argument().split("-", 2);
    Optional<Export> export = Export.ofKey(wanted[0]);
    Optional<TableFormat> format =
        wanted.length < 2 ? Optional.empty() : TableFormat.ofEnding(wanted[1]);
    if (export.isEmpty() || format.isEmpty()) {
      return Decision.reply(Reply.PopUp.silent(press.callback()));
    }
    return file(community, export.get(), format.get(), press, context);
  }

  /** Laying out the file takes its time, so it is done before the transaction. */
  private Decision file(
      long community, Export export, TableFormat format, Incoming.Press press, Context context) {
    Table table = database.read(tx -> exports.read(tx, export, community, context.zone()));
    byte[] bytes = format.write(table);
    String name = "sswd-" + export.key() + "." + format.ending();
    return (tx, out) -> {
      audit.add(tx, community, press.from(), "report.exported", name, clock.instant());
      out.add(
          new Reply.Document(
              ChatRef.of(press.from().id()),
              name,
              bytes,
              messages.html(context.language(), "report.rows", table.rows().size()),
              OptionalLong.empty()));
      out.add(Reply.PopUp.silent(press.callback()));
    };
  }
}
