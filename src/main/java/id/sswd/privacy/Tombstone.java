package id.sswd.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;

/**
 * That somebody was erased, without saying who: a salt of 16 random bytes and SHA-256 over it and
 * Telegram's id. Whoever holds an id can see whether it is meant, which is what cleaning a backup
 * needs; the ids that exist are few enough to be tried, so the list is guarded like the database.
 */
record Tombstone(String salt, String hash, Instant at) {
  private static final SecureRandom RANDOM = new SecureRandom();

  static Tombstone of(long person, Instant now) {
    byte[] salt = new byte[16];
    RANDOM.nextBytes(salt);
    String drawn = HexFormat.of().formatHex(salt);
    return new Tombstone(drawn, hash(drawn, person), now);
  }

  boolean isOf(long person) {
    return hash.equals(hash(salt, person));
  }

  private static String hash(String salt, long person) {
    return sha256(salt + ":" + person);
  }

  /** 64 hexadecimal digits. */
  static String sha256(String words) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
