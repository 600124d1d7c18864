package id.sswd.telegram;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;

/** Asks Telegram who administers a group. */
public final class Administrators {
  private static final Logger LOG = LoggerFactory.getLogger(Administrators.class);

  private final BotApi api;

  public Administrators(BotApi api) {
    this.api = api;
  }

  /**
   * Whether the person is the creator or an administrator now; no, when Telegram cannot be asked.
   */
  public boolean contains(long chat, long person) {
    try {
      ChatMember member = api.call(new GetChatMember(Long.toString(chat), person));
      String status = member.getStatus();
      return status.equals("creator") || status.equals("administrator");
    } catch (ApiFailure e) {
      LOG.warn("Telegram did not say who administers chat {} ({})", chat, e.code());
      return false;
    }
  }
}
