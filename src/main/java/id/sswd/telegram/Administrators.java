package id.sswd.telegram;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatAdministrators;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberRestricted;

/** Asks Telegram who administers a group, and who is in it. */
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

  /** Whether the person is in the group now; empty when Telegram does not tell. */
  public Optional<Boolean> hasMember(long chat, long person) {
    try {
      return Optional.of(
          switch (api.call(new GetChatMember(Long.toString(chat), person))) {
            case ChatMemberRestricted restricted -> Boolean.TRUE.equals(restricted.getIsMember());
            case ChatMember member ->
                !member.getStatus().equals("left") && !member.getStatus().equals("kicked");
          });
    } catch (ApiFailure e) {
      LOG.warn("Telegram did not say who is in chat {} ({})", chat, e.code());
      return Optional.empty();
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
