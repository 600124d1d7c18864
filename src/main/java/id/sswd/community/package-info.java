/**
 * The discussion groups that the bot serves: which chats belong to which community, its language,
 * time zone and organizers.
 */
@NullMarked
package id.sswd.community;

import org.jspecify.annotations.NullMarked;
