package id.sswd.session;

import id.sswd.store.Tx;
import java.time.Instant;
import java.util.List;

/**
 * One page of a community's sessions.
 *
 * @param past whether those that have begun are meant, the latest first; else those to come
 * @param page from 0
 * @param total how many there are on all pages
 * @param others how many there are of the other kind
 */
record Schedule(boolean past, List<Session> shown, int page, int total, int others) {
  private static final int ON_A_PAGE = 6;

  private static final SessionListRepository LISTS = new SessionListRepository();
  private static final SessionRepository SESSIONS = new SessionRepository();

  /** A page that lies beyond the last one is the last one. */
  static Schedule read(Tx tx, long community, boolean past, int wanted, Instant now) {
    int coming = LISTS.countComing(tx, community, now);
    int begun = LISTS.countPast(tx, community, now);
    int total = past ? begun : coming;
    int page = Math.clamp(wanted, 0, last(total));
    int skip = page * ON_A_PAGE;
    List<Session> shown =
        past
            ? SESSIONS.past(tx, community, now, skip, ON_A_PAGE)
            : LISTS.coming(tx, community, now, skip, ON_A_PAGE);
    return new Schedule(past, shown, page, total, past ? coming : begun);
  }

  int last() {
    return last(total);
  }

  private static int last(int total) {
    return Math.max(0, (total - 1) / ON_A_PAGE);
  }
}
