package id.sswd.telegram;

import id.sswd.chat.Downloads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.GetFile;
import org.telegram.telegrambots.meta.api.objects.File;

/** Files over the configured Bot API server: first where a file lies, then its bytes. */
public final class FileDownloads implements Downloads {
  private static final Logger LOG = LoggerFactory.getLogger(FileDownloads.class);

  private final BotApi api;

  public FileDownloads(BotApi api) {
    this.api = api;
  }

  @Override
  public Download fetch(String file, long atMost) {
    try {
      File found = api.call(new GetFile(file));
      if (found.getFileSize() != null && found.getFileSize() > atMost) {
        return new Download.TooLarge();
      }
      if (found.getFilePath() == null) {
        return new Download.Unavailable();
      }
      return api.file(found.getFilePath(), atMost)
          .<Download>map(Download.Whole::new)
          .orElseGet(Download.TooLarge::new);
    } catch (ApiFailure e) {
      LOG.warn("a file could not be fetched ({})", e.reason());
      return e.description().contains("too big")
          ? new Download.TooLarge()
          : new Download.Unavailable();
    }
  }
}
