package id.sswd.note;

import id.sswd.store.Tx;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

/** When a community began to discuss, as far as its library and sessions tell. */
final class DraftRepository {
  /** The date of its first publication or session; empty where it has neither. */
  Optional<LocalDate> firstDay(Tx tx, long community) {
    Optional<LocalDate> published =
        tx.handle()
            .createQuery(
                """
                select min(published_on) from publication
                where community_id = ? and withdrawn = 0 and published_on is not null
                """)
            .bind(0, community)
            .mapTo(String.class)
            .findOne()
            .map(LocalDate::parse);
    Optional<LocalDate> held =
        tx.handle()
            .createQuery(
                "select min(starts_at) from session where community_id = ? and state <> 'cancelled'")
            .bind(0, community)
            .mapTo(Long.class)
            .findOne()
            .map(at -> LocalDate.ofInstant(Instant.ofEpochMilli(at), ZoneOffset.UTC));
    return Stream.concat(published.stream(), held.stream()).min(LocalDate::compareTo);
  }
}
