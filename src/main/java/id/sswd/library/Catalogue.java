package id.sswd.library;

import java.util.List;
import java.util.Optional;

/**
 * What people browse: the publications that a community may read, its own and those of the shared
 * shelf.
 */
public interface Catalogue {
  int count(long community);

  /** Newest first, the community's own before the shared shelf; without passages. */
  List<Publication> list(long community, int offset, int most);

  /** An edition with its passages; the community's own goes before the shared shelf's. */
  Optional<Publication> edition(long community, int edition);

  /** A publication with its passages, if this community may read it and it is not withdrawn. */
  Optional<Publication> publication(long community, long id);
}
