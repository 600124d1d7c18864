package id.sswd.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipInputStream;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/** Word and PDF files as plain lines, within limits of size and time. */
final class OfficeFile {
  private static final int MOST_CHARACTERS = Importers.MOST_CHARACTERS;
  private static final long SECONDS = 60;

  /** A long document with pictures unpacks to a tenth of this. */
  private static final long MOST_UNPACKED_BYTES = 100L << 20;

  /** Whether these bytes are a PDF, a ZIP (Word) or an old Office file. */
  static boolean looksLike(byte[] bytes) {
    return starts(bytes, 0x25, 0x50, 0x44, 0x46)
        || starts(bytes, 0x50, 0x4b, 0x03, 0x04)
        || starts(bytes, 0xd0, 0xcf, 0x11, 0xe0);
  }

  List<String> lines(byte[] bytes) throws Unreadable {
    if (unpacksToTooMuch(bytes)) {
      throw tooMuch();
    }
    ExecutorService worker =
        Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    try {
      Future<String> text = worker.submit(() -> parse(bytes));
      return text.get(SECONDS, TimeUnit.SECONDS).lines().map(String::strip).toList();
    } catch (ExecutionException e) {
      throw unreadable(e);
    } catch (TimeoutException e) {
      throw new Unreadable(
          Unreadable.Reason.TOO_MUCH,
          "takes longer than a minute to read; save it again as a simpler file");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unreadable("was not read: the import was interrupted");
    } finally {
      worker.shutdownNow();
    }
  }

  private static String parse(byte[] bytes) throws IOException, TikaException, SAXException {
    BodyContentHandler handler = new BodyContentHandler(MOST_CHARACTERS);
    AutoDetectParser parser = new AutoDetectParser();
    parser.parse(new ByteArrayInputStream(bytes), handler, new Metadata(), new ParseContext());
    return handler.toString();
  }

  /** Unpacks to nowhere and counts: a few kilobytes can hold gigabytes. */
  private static boolean unpacksToTooMuch(byte[] bytes) {
    long left = MOST_UNPACKED_BYTES;
    byte[] buffer = new byte[1 << 16];
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      while (zip.getNextEntry() != null) {
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          left -= read;
          if (left < 0) {
            return true;
          }
        }
      }
    } catch (IOException e) {
      // Damaged, or no ZIP at all; the parser finds the words for what it is.
      return false;
    }
    return false;
  }

  private static Unreadable tooMuch() {
    return new Unreadable(
        Unreadable.Reason.TOO_MUCH,
        "unpacks to far more than a document holds (a zip bomb?) and was left out");
  }

  private static Unreadable unreadable(Throwable failure) {
    if (has(failure, EncryptedDocumentException.class)) {
      return new Unreadable(
          Unreadable.Reason.PASSWORD, "is protected by a password; save a copy without one");
    }
    if (WriteLimitReachedException.isWriteLimitReached(failure)
        || String.valueOf(failure.getMessage()).contains("bomb")) {
      return tooMuch();
    }
    return new Unreadable("is damaged: it cannot be opened as Word or PDF; save it again");
  }

  private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  private static boolean starts(byte[] bytes, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
