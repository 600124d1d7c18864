package id.sswd.cli;

import java.net.URI;

/** What the terminal shows when the playground is ready. */
final class Greeting {
  private Greeting() {}

  static void print(URI address) {
    System.out.printf(
        """

        SSWD Bot berjalan di arena coba (playground) / SSWD Bot is running in its playground:

            %s

        Hanya bisa dibuka dari komputer ini (127.0.0.1). / Only this machine can open it.
        Tiga hal untuk dicoba / three things to try:
          1. Obrolan pribadi: apa tugas peksos di rumah sakit?
          2. Balas jawabannya / reply to the answer: terus kalau di sekolah?
          3. Di grup / in the group: /tanya what does a social worker do in prison?

        Ctrl+C menghentikannya / stops it. Token Telegram: TELEGRAM_BOT_TOKEN, README.md.
        %n""",
        address);
  }
}
