/** The settings, a record for each concern, from a file and the environment. */
@NullMarked
package id.sswd.config;

import org.jspecify.annotations.NullMarked;
