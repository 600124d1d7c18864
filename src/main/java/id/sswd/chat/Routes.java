package id.sswd.chat;

import id.sswd.store.Database;
import id.sswd.store.Tx;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which feature takes what. Features are asked in the order in which they were given. */
public final class Routes {
  private static final String START = "start";

  private final List<Feature> features;
  private final ButtonTokens tokens;
  private final Database database;
  private final Gate gate;
  private final UnknownCommand unknown;

  /** What to do with a command that no feature knows. */
  @FunctionalInterface
  public interface UnknownCommand {
    Decision decide(Incoming.Message message, Context context, Collection<CommandSpec> known);
  }

  public Routes(
      List<Feature> features,
      ButtonTokens tokens,
      Database database,
      Gate gate,
      UnknownCommand unknown) {
    this.features = List.copyOf(features);
    this.tokens = tokens;
    this.database = database;
    this.gate = gate;
    this.unknown = unknown;
    commands().forEach(gate::demandRow);
  }

  public List<CommandSpec> commands() {
    return features.stream().flatMap(feature -> feature.commands().stream()).toList();
  }

  /** Whether a message goes on with what was begun with one of the features. */
  public boolean awaits(Incoming.Message message) {
    return message.place().isPrivate()
        && features.stream().anyMatch(feature -> feature.awaits(message));
  }

  Decision decide(Incoming incoming, Context context) {
    return switch (incoming) {
      case Incoming.Message message ->
          message
              .command()
              .map(command -> command(command, message, context))
              .orElseGet(() -> first(feature -> feature.onText(message, context)));
      case Incoming.Press press -> press(press, context);
      case Incoming.Inline inline -> first(feature -> feature.onInline(inline, context));
      case Incoming.BotMembership change ->
          first(feature -> feature.onBotMembership(change, context));
      case Incoming.Migration migration -> migrate(migration);
    };
  }

  private Decision command(Incoming.CommandCall call, Incoming.Message message, Context context) {
    Optional<Decision> started = started(call, message, context);
    if (started.isPresent()) {
      return started.get();
    }
    for (Feature feature : features) {
      for (CommandSpec spec : feature.commands()) {
        if (spec.answersTo(call.name())) {
          return features.stream()
              .map(other -> other.beforeCommand(spec, message, context))
              .flatMap(Optional::stream)
              .findFirst()
              .orElseGet(() -> gate.command(feature, spec, message, context));
        }
      }
    }
    return unknown.decide(message, context, commands());
  }

  /** A Start link goes to the feature that made it; a bare Start to the command of that name. */
  private Optional<Decision> started(
      Incoming.CommandCall call, Incoming.Message message, Context context) {
    if (!call.name().equals(START) || call.arguments().isBlank() || !message.place().isPrivate()) {
      return Optional.empty();
    }
    String word = call.arguments();
    return features.stream()
        .map(
            feature ->
                feature
                    .onStart(word, message, context)
                    .map(taken -> gate.link(feature, word, message, context, taken)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Decision press(Incoming.Press press, Context context) {
    Optional<ButtonTokens.Call> call =
        database.read(tx -> tokens.resolve(tx, press.data(), press.place().ref().chat()));
    Optional<Feature> feature =
        call.flatMap(
            found -> features.stream().filter(f -> f.name().equals(found.feature())).findFirst());
    if (call.isEmpty() || feature.isEmpty()) {
      return gate.stale(press, context.language());
    }
    return gate.press(feature.get(), call.get(), press, context);
  }

  private Decision migrate(Incoming.Migration migration) {
    return (Tx tx, Outgoing out) -> moved(tx, migration.oldChat(), migration.newChat());
  }

  /** A group has a new id: every feature takes what it holds of it along. */
  public void moved(Tx tx, long oldChat, long newChat) {
    features.forEach(feature -> feature.onMigration(tx, oldChat, newChat));
  }

  private Decision first(java.util.function.Function<Feature, Optional<Decision>> offer) {
    return features.stream()
        .map(offer)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(Decision.NOTHING);
  }
}
