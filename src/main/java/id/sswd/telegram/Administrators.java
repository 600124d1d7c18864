package id.sswd.telegram;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatAdministrators;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChatMember;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberRestricted;

/** Asks Telegram who administers a group, and who is in it. */
public final class Administrators {
  private static final Logger LOG = LoggerFactory.getLogger(Administrators.class);

  private static final int ATTEMPTS = 4;
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final BotApi api;

  public Administrators(BotApi api) {
    this.api = api;
  }

  /**
   * Whether the person is the creator or an administrator now; no, where Telegram refuses to say.
   *
   * @throws IllegalStateException when Telegram cannot be asked: that is no answer, and must not be
   *     taken for a no
   */
  public boolean contains(long chat, long person) {
    return asked(new GetChatMember(Long.toString(chat), person), chat)
        .map(ChatMember::getStatus)
        .filter(status -> status.equals("creator") || status.equals("administrator"))
        .isPresent();
  }

  /**
   * The people who administer a group now; nobody where Telegram refuses to say.
   *
   * @throws IllegalStateException when Telegram cannot be asked
   */
  public List<Long> of(long chat) {
    return asked(new GetChatAdministrators(Long.toString(chat)), chat).stream()
        .flatMap(List::stream)
        .map(ChatMember::getUser)
        .filter(user -> !Boolean.TRUE.equals(user.getIsBot()))
        .map(User::getId)
        .toList();
  }

  /** Asks again for a moment where asking failed; empty where Telegram refused. */
  private <T extends Serializable> Optional<T> asked(BotApiMethod<T> question, long chat) {
    for (int attempt = 1; ; attempt++) {
      try {
        return Optional.of(api.call(question));
      } catch (ApiFailure e) {
        LOG.warn("Telegram did not say who administers a chat ({})", e.reason());
        if (!e.passing()) {
          return Optional.empty();
        }
        if (attempt == ATTEMPTS || e.retryAfter() > LONGEST_PAUSE.toSeconds()) {
          throw new IllegalStateException("Telegram cannot be asked who administers a group", e);
        }
        pause(
            e.retryAfter() > 0 ? Duration.ofSeconds(e.retryAfter()) : PAUSE.multipliedBy(attempt));
      }
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
      LOG.warn("Telegram did not say who is in a chat ({})", e.reason());
      return Optional.empty();
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while Telegram was asked", e);
    }
  }
}
