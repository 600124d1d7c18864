/**
 * Fuzzing: Jazzer makes up bytes, watches which of them reach new code, and goes on from there. A
 * target is a test whose name ends in {@code FuzzTest}, here or beside the code that only its own
 * package can see: dates, forms, updates, imports, Word and PDF files, queries, HTML, text, button
 * tokens. Each says what must hold beside "no exception".
 *
 * <p>Three ways to run them:
 *
 * <ul>
 *   <li>{@code mvn test} runs every target over its kept inputs, {@code
 *       src/test/resources/…/<Target>Inputs/}: what it begins with, and what it has found.
 *   <li>{@code mvn verify} fuzzes each a few seconds more ({@code fuzz.duration}).
 *   <li>A long run of one: {@code mvn test-compile failsafe:integration-test@fuzz
 *       failsafe:verify@fuzz -Dfuzz.target=DateFuzzTest -Dfuzz.duration=10m}. What it learns stays
 *       in {@code .cifuzz-corpus/}; a finding is written to the kept inputs, and is mended with a
 *       small test of its own that names it.
 * </ul>
 */
@NullMarked
package id.sswd.fuzz;

import org.jspecify.annotations.NullMarked;
