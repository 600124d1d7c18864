package id.sswd.library;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A stored publication.
 *
 * @param community the community whose library holds it; {@link #SHARED} for the shelf that
 *     everybody reads
 * @param settings the settings that it names itself; those of all its passages where it names none
 * @param revision 1 when first stored, one more at each change of content
 */
public record Publication(
    long id,
    long community,
    Citation citation,
    String source,
    OptionalInt year,
    Optional<Focus> focus,
    Set<Setting> settings,
    List<Participant> participants,
    List<String> contacts,
    List<String> tags,
    List<Passage> passages,
    int revision,
    boolean withdrawn) {
  /** The community number of the shared shelf. */
  public static final long SHARED = 0;
}
