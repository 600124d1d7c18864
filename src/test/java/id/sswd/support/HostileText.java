package id.sswd.support;

import java.util.List;
import java.util.Random;

/**
 * Text as nobody should send it: control characters, text that runs the other way, marks piled on
 * letters, numbers too large, pieces of the languages that programs speak, and mixtures of all.
 */
public final class HostileText {
  private static final List<String> KINDS =
      List.of(
          "\u0000\u0001\u0007\b\u001b[31m",
          "\u202eterbalik\u202c \u2066isolat\u2069",
          "\u200b\u200d\ufeff\u00ad\u2060",
          "Z\u0337\u0321\u0353\u0345a\u0334\u0350\u0313l\u0336\u035d\u031eg\u0335\u033e\u0324o",
          "👩🏽‍⚕️👨‍👩‍👧‍👦🏳️‍🌈🇮🇩🇮",
          "\ud83d",
          "\udc69 sendirian",
          "' or 1=1; drop table topic; --",
          "\"; vacuum into '/tmp/x'; --",
          "*:* AND title:[a TO z]~2^99 OR (((",
          "+\"tidak tertutup AND NOT",
          "stem:/.*(a+)+$/",
          "<b>tebal</i><script>alert(1)</script>&amp;&lt;",
          "<a href=\"tg://user?id=1\">x</a><pre><code>",
          "%s%n%x%99999999d {0} {1} {} ${jndi:ldap://x}",
          "../../../../etc/passwd\u0000.png",
          "C:\\nul\\con\\aux",
          "999999999999999999999999999999",
          "-2147483649 #-1 #0 #99999999999",
          "1e309 NaN Infinity 0x7f",
          "31 Februari 2026 jam 25.61",
          "tanggal 0/0/0000 pukul 99:99 WIB",
          "2 Des 99999 15.30",
          "/perintah@bukan_bot_ini /x /",
          "@sswd_bot @@@ @a",
          "Tema: / Waktu: / Kuota: -1 / Tempat:",
          "Tema:\nTema:\nWaktu: kemarin lusa",
          "#1 #2 #3 #99999 hapus",
          "token.verb.1.2.3.4.5",
          "ﷺ ﷽ ﷽ ﷽",
          "Ω≈ç√∫˜µ≤≥÷ ¡™£¢∞§¶•ªº",
          "ａｂｃ １２３ ﬀ ǆ İıŞß",
          "田中さんにあげて下さい",
          "الكل في المجمو عة",
          "\n\n\n\t\t\r\r\n",
          "                    ",
          "??????!!!!!.....",
          "null undefined true false nil None",
          "{\"update_id\":1,\"message\":{}}",
          "[1,2,3](http://x) *a* _b_ ~c~ ||d||",
          "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
          "a b c d e f g h i j k l m n o p q r s t u v w x y z");

  private final Random random;

  public HostileText(long seed) {
    this.random = new Random(seed);
  }

  /** Another one. */
  public String next() {
    StringBuilder text = new StringBuilder();
    int pieces = 1 + random.nextInt(4);
    for (int i = 0; i < pieces; i++) {
      switch (random.nextInt(8)) {
        case 0 -> noise(text, random.nextInt(60));
        case 1 -> text.append(random.nextLong());
        case 2 -> text.append(piece().repeat(1 + random.nextInt(40)));
        default -> text.append(piece());
      }
      text.append(random.nextInt(3) == 0 ? "\n" : " ");
    }
    return text.length() > 4_000 ? text.substring(0, 4_000) : text.toString();
  }

  private String piece() {
    return KINDS.get(random.nextInt(KINDS.size()));
  }

  private void noise(StringBuilder text, int length) {
    for (int i = 0; i < length; i++) {
      text.appendCodePoint(
          random.nextBoolean() ? random.nextInt(0x2fff) : random.nextInt(0x10ffff));
    }
  }
}
