package id.sswd.importing;

import java.util.regex.Pattern;

/** Lines that belong to the page around a publication, not to what it says. */
final class PageFrame {
  private static final Pattern FRAME =
      Pattern.compile(
          "(?iu)^\\s*(?:"
              + String.join(
                  "|",
                  "posts tagged with.*",
                  "p u b l i c a t i o n",
                  "publication",
                  "scientific social work discussion",
                  "=+",
                  "-{3,}",
                  "(?:categories|tags|kategori|label)\\s*:.*",
                  "posted (?:in|on|by)\\b.*",
                  "create a free website.*",
                  "blog at wordpress.*",
                  "(?:share|like) this\\b.*",
                  "(?:tweet|like|reblog|loading|related|advertisements?|menu|search|home|skip to content)\\W*+",
                  "leave a (?:comment|reply)\\b.*",
                  "\\d+ (?:comments?|komentar)\\b.*",
                  "[←→«»].*",
                  "nb\\s*:.*",
                  "file publi.*",
                  "peserta\\b[^:]{0,40}:.*",
                  "mengenai waktu dan tempat.*",
                  "(?:narahubung|kontak|contact|cp)\\b[^:]{0,30}:.*",
                  "kami (?:me)?nunggu partisipasi.*",
                  "fokus\\s*:.*")
              + ")\\s*$");

  private PageFrame() {}

  static boolean isFrame(String line) {
    return FRAME.matcher(line).matches();
  }
}
