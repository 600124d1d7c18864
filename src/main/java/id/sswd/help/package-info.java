/** The greeting, the list of commands, and what to say to a command that does not exist. */
@NullMarked
package id.sswd.help;

import org.jspecify.annotations.NullMarked;
