/**
 * The command line: one class a command. What it prints is for people; with {@code --json} for
 * programs.
 */
@NullMarked
package id.sswd.cli;

import org.jspecify.annotations.NullMarked;
