/**
 * Who takes part in a session: places and the waiting list, the card that shows them, reminders,
 * and attendance. It listens to {@code session}, which knows nothing of it.
 */
@NullMarked
package id.sswd.signup;

import org.jspecify.annotations.NullMarked;
