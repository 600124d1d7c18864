package id.sswd.chat;

import id.sswd.store.ButtonRepository;
import id.sswd.store.Tx;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Tokens in the database: 64 random bits each, so that none can be guessed. */
public final class StoredButtonTokens implements ButtonTokens {
  private static final int BYTES = 8;

  private final ButtonRepository repository;
  private final SecureRandom random = new SecureRandom();

  public StoredButtonTokens(ButtonRepository repository) {
    this.repository = repository;
  }

  @Override
  public String issue(Tx tx, String feature, String subject, long chat) {
    byte[] bits = new byte[BYTES];
    random.nextBytes(bits);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    repository.add(tx, new ButtonRepository.Row(token, feature, subject, chat));
    return token;
  }

  @Override
  public Optional<Call> resolve(Tx tx, String data, long chat) {
    List<String> parts = List.of(data.split("\\.", 3));
    if (parts.size() < 2) {
      return Optional.empty();
    }
    return repository
        .find(tx, parts.get(0))
        .filter(row -> row.chat() == 0 || row.chat() == chat)
        .map(
            row ->
                new Call(
                    row.token(),
                    row.feature(),
                    row.subject(),
                    parts.get(1),
                    parts.size() > 2 ? parts.get(2) : ""));
  }
}
