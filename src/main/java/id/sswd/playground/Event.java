package id.sswd.playground;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something that the page shows at once.
 *
 * @param kind message, edited, deleted, popup, typing or chats
 * @param chatId where; 0 where it concerns one person only, or everybody
 * @param personId who alone may see it; 0: everybody in the chat
 */
record Event(String kind, long chatId, long personId, JsonNode content) {}
