package id.sswd.library;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;

/** Where a quote comes from, as an answer shows it. */
public record Citation(
    long publication,
    Origin origin,
    OptionalInt edition,
    String title,
    Optional<LocalDate> date,
    Optional<String> url) {}
