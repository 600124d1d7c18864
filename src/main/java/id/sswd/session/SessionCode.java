package id.sswd.session;

import id.sswd.store.Tx;
import java.security.SecureRandom;

/** Codes that participants type to show that they are there: six signs that are hard to mix up. */
final class SessionCode {
  private static final String SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int LENGTH = 6;

  private final SecureRandom random = new SecureRandom();

  /** A code that no session has. */
  String next(Tx tx, SessionRepository sessions) {
    String code;
    do {
      StringBuilder signs = new StringBuilder();
      for (int i = 0; i < LENGTH; i++) {
        signs.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
      }
      code = signs.toString();
    } while (sessions.ofCode(tx, code).isPresent());
    return code;
  }
}
