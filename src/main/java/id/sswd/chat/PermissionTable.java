package id.sswd.chat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one table of who may do what. What has no row in it can be done by nobody; {@link Gate} asks
 * it before anything reaches a feature.
 */
public final class PermissionTable {
  private final List<Row> rows;
  private final Map<Key, Who> open = new HashMap<>();

  /** What a row is about. */
  public enum Kind {
    COMMAND,
    BUTTON,
    LINK
  }

  /**
   * A row of the table.
   *
   * @param feature the feature whose buttons or links these are; empty for commands, which are
   *     named once for all features
   * @param names commands, the verbs of buttons, or what {@link Feature#act(String)} says of links
   */
  public record Row(Kind kind, String feature, List<String> names, Who who) {
    public Row {
      names = List.copyOf(names);
    }

    /** A command's Indonesian name, or one of the further words of {@link Feature#act}. */
    public static Row commands(Who who, String... names) {
      return new Row(Kind.COMMAND, "", List.of(names), who);
    }

    public static Row buttons(String feature, Who who, String... verbs) {
      return new Row(Kind.BUTTON, feature, List.of(verbs), who);
    }

    /** The Start links of features, or those of one kind. */
    public static Row links(Who who, String... acts) {
      return new Row(Kind.LINK, "", List.of(acts), who);
    }
  }

  private record Key(Kind kind, String feature, String name) {}

  /** Throws {@link IllegalArgumentException} for what has two rows. */
  public PermissionTable(List<Row> rows) {
    this.rows = List.copyOf(rows);
    for (Row row : rows) {
      for (String name : row.names()) {
        if (open.putIfAbsent(new Key(row.kind(), row.feature(), name), row.who()) != null) {
          throw new IllegalArgumentException(
              "\""
                  + name
                  + "\" of "
                  + row
                  + " has two rows in the table of permissions: strike one");
        }
      }
    }
  }

  public List<Row> rows() {
    return rows;
  }

  /**
   * To whom a command is open.
   *
   * @param act see {@link Feature#act}
   */
  public Optional<Who> ofCommand(String act) {
    return Optional.ofNullable(open.get(new Key(Kind.COMMAND, "", act)));
  }

  public Optional<Who> ofButton(String feature, String verb) {
    return Optional.ofNullable(open.get(new Key(Kind.BUTTON, feature, verb)));
  }

  /**
   * To whom a link is open.
   *
   * @param act see {@link Feature#act(String)}
   */
  public Optional<Who> ofLink(String act) {
    return Optional.ofNullable(open.get(new Key(Kind.LINK, "", act)));
  }
}
