package id.sswd.chat;

import java.util.Locale;

/** To whom a command, a button or a link is open, see {@link PermissionTable}. */
public enum Who {
  /** Whoever can send it from that chat. */
  EVERYBODY,

  /** A person under their own name: not the account that anonymous administrators share. */
  PERSON,

  /** A person in their own private chat. */
  SELF,

  /** In private the person themselves, in a group whoever organizes its community. */
  SELF_OR_ORGANIZER,

  /** Whoever is in one of the community's groups, or holds a role in it. */
  MEMBER,

  /** Whoever holds any role in the community, under their own name. */
  NOTE_TAKER,

  /** The community's moderators and organizers, under their own name. */
  MODERATOR,

  /** The community's organizers, under their own name: it is answered in private or recorded. */
  ORGANIZER,

  /** The community's organizers; in a group also an administrator who stays anonymous there. */
  ORGANIZER_OR_ANONYMOUS;

  /** The word in message keys: {@code note-taker}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
