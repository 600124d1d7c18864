package id.sswd.telegram;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatAdministrators;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.objects.User;
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

  /** The people who administer a group now; nobody when Telegram cannot be asked. */
  public List<Long> of(long chat) {
    try {
      return api.call(new GetChatAdministrators(Long.toString(chat))).stream()
          .map(ChatMember::getUser)
          .filter(user -> !Boolean.TRUE.equals(user.getIsBot()))
          .map(User::getId)
          .toList();
    } catch (ApiFailure e) {
      LOG.warn("Telegram did not list who administers chat {} ({})", chat, e.code());
      return List.of();
    }
  }
}
