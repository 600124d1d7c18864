package id.sswd.library;

import java.util.OptionalInt;

/**
 * Somebody who took part in the discussion, as the publication names them.
 *
 * @param cohort year of admission, four digits
 */
public record Participant(String name, OptionalInt cohort) {}
