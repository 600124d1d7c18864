package id.sswd.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What people browse: the publications that a community may read, its own and those of the shared
 * shelf.
 */
public interface Catalogue {
  /** So many are looked at in one go. */
  int AT_ONCE = 200;

  int count(long community);

  /** Newest first, the community's own before the shared shelf; without passages. */
  List<Publication> list(long community, int offset, int most);

  /** Those that are of all these settings, in the order of {@link #list}. */
  default List<Publication> inSettings(long community, Set<Setting> settings) {
    List<Publication> all = new ArrayList<>();
    int total = count(community);
    for (int from = 0; from < total; from += AT_ONCE) {
      list(community, from, AT_ONCE).stream()
          .filter(publication -> publication.settings().containsAll(settings))
          .forEach(all::add);
    }
    return all;
  }

  /** An edition with its passages; the community's own goes before the shared shelf's. */
  Optional<Publication> edition(long community, int edition);

  /** A publication with its passages, if this community may read it and it is not withdrawn. */
  Optional<Publication> publication(long community, long id);
}
