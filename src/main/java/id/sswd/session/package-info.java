/**
 * Discussion sessions: announcing one, changing it, showing what comes and what was. Who takes part
 * in a session is the matter of {@code signup}, which listens here.
 */
@NullMarked
package id.sswd.session;

import org.jspecify.annotations.NullMarked;
