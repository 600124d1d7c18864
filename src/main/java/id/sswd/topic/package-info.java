/**
 * Topics: questions that wait for a session. What the library could not answer, or answered badly,
 * is gathered without who asked, the same question in other words together; only organizers see
 * what was gathered, because a question typed in private can tell of the asker. Whoever puts a
 * question forward opens it to everybody's votes. An organizer makes it a session's theme, and when
 * that session is published, those who voted and wished to be told are told.
 */
@NullMarked
package id.sswd.topic;

import org.jspecify.annotations.NullMarked;
