package id.sswd.chat;

import java.time.Duration;

/**
 * Something to be looked at again and again, because no update asks for it: reminders that fall
 * due, cards to be drawn anew, records past their time. It must be quick and leave for the next
 * time what does not fit into one transaction.
 *
 * @param name for the log
 * @param every from the end of one run to the start of the next
 */
public record Round(String name, Duration every, Decision decision) {}
