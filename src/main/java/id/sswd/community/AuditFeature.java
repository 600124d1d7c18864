package id.sswd.community;

import id.sswd.chat.Button;
import id.sswd.chat.ButtonTokens;
import id.sswd.chat.ChatRef;
import id.sswd.chat.CommandSpec;
import id.sswd.chat.Context;
import id.sswd.chat.Decision;
import id.sswd.chat.Feature;
import id.sswd.chat.Incoming;
import id.sswd.chat.Reply;
import id.sswd.store.Tx;
import id.sswd.text.Excerpt;
import id.sswd.text.Html;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import id.sswd.text.ZonedTimes;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/** What organizers have done, for organizers to read, in private. */
public final class AuditFeature implements Feature {
  private static final String NAME = "audit";
  private static final CommandSpec AUDIT =
      new CommandSpec(
          "audit", "audit", Set.of(CommandSpec.Scope.PRIVATE, CommandSpec.Scope.ORGANIZERS));
  private static final int DEEDS_A_PAGE = 10;
  private static final int LONGEST_DETAIL = 150;
  private static final int LAST_PAGE = 10_000;

  private final AuditRepository audit = new AuditRepository();
  private final CommunityRepository communities;
  private final ButtonTokens tokens;
  private final Messages messages;

  public AuditFeature(CommunityRepository communities, ButtonTokens tokens, Messages messages) {
    this.communities = communities;
    this.tokens = tokens;
    this.messages = messages;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<CommandSpec> commands() {
    return List.of(AUDIT);
  }

  @Override
  public Decision onCommand(CommandSpec command, Incoming.Message message, Context context) {
    ChatRef own = ChatRef.of(message.from().id());
    return (tx, out) -> {
      String token = tokens.issue(tx, NAME, "community:" + context.community(), own.chat());
      out.add(
          Reply.Text.of(own, page(tx, context.community(), 0, context.language()))
              .withButtons(buttons(tx, context.community(), 0, token, context.language())));
    };
  }

  @Override
  public OptionalLong communityOf(
      Tx tx, ButtonTokens.Call call, Incoming.Press press, Context context) {
    return OptionalLong.of(communityIn(call));
  }

  private static long communityIn(ButtonTokens.Call call) {
    return number(call.subject().substring(call.subject().indexOf(':') + 1));
  }

  @Override
  public Decision onPress(ButtonTokens.Call call, Incoming.Press press, Context context) {
    Language language = context.language();
    long community = communityIn(call);
    int page = (int) Math.clamp(number(call.argument()), 0, LAST_PAGE);
    return (tx, out) -> {
      out.add(
          new Reply.Edit(
              press.place().ref(),
              press.message(),
              page(tx, community, page, language),
              buttons(tx, community, page, call.token(), language)));
      out.add(Reply.PopUp.silent(press.callback()));
    };
  }

  private Html page(Tx tx, long community, int page, Language language) {
    ZoneId zone = communities.find(tx, community).map(Community::zone).orElse(ZoneOffset.UTC);
    String name = communities.find(tx, community).map(Community::name).orElse("");
    int all = audit.count(tx, community);
    List<Html> lines = new ArrayList<>();
    lines.add(messages.html(language, "community.audit-title", name, all));
    for (AuditRepository.Row row : audit.latest(tx, community, page * DEEDS_A_PAGE, DEEDS_A_PAGE)) {
      String who = row.who().orElseGet(() -> messages.plain(language, "community.audit-itself"));
      lines.add(
          messages.html(
              language,
              "community.audit-line",
              ZonedTimes.brief(row.at(), zone, language),
              who,
              sentence(row, language)));
    }
    return Html.join(Html.NEW_LINE, lines);
  }

  /** The sentence of the feature that the deed belongs to. */
  private String sentence(AuditRepository.Row row, Language language) {
    int dot = row.deed().indexOf('.');
    String key = row.deed().substring(0, dot) + ".audit." + row.deed().substring(dot + 1);
    return messages.plain(language, key, Excerpt.head(row.detail(), LONGEST_DETAIL));
  }

  private List<List<Button>> buttons(
      Tx tx, long community, int page, String token, Language language) {
    List<Button> leaves = new ArrayList<>();
    if (page > 0) {
      leaves.add(
          new Button.Press(
              messages.plain(language, "browse.back"), ButtonTokens.data(token, "page", page - 1)));
    }
    if (audit.count(tx, community) > (page + 1) * DEEDS_A_PAGE) {
      leaves.add(
          new Button.Press(
              messages.plain(language, "browse.forth"),
              ButtonTokens.data(token, "page", page + 1)));
    }
    return leaves.isEmpty() ? List.of() : List.of(leaves);
  }

  private static long number(String digits) {
    return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : -1;
  }
}
