package id.sswd.chaos;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * The folders of a run. Where this user may mount, the database and the index have small disks of
 * their own, which can be filled and made read-only; elsewhere the size of files is limited, and
 * permissions are taken away.
 */
final class Disk implements AutoCloseable {
  private static final String SIZE = "size=96m";
  private final Path folder;
  private final boolean mounted;
  private final boolean root = "root".equals(System.getProperty("user.name"));

  Disk(Path folder, boolean mayMount) throws IOException, InterruptedException {
    this.folder = folder;
    Files.createDirectories(data());
    Files.createDirectories(index());
    boolean both =
        mayMount && run("mount", "-t", "tmpfs", "-o", SIZE, "sswd-chaos", data().toString());
    if (both && !run("mount", "-t", "tmpfs", "-o", SIZE, "sswd-chaos", index().toString())) {
      both = !run("umount", "-l", data().toString());
    }
    this.mounted = both;
  }

  Path data() {
    return folder.resolve("data");
  }

  Path index() {
    return folder.resolve("index");
  }

  Path database() {
    return data().resolve("sswd.db");
  }

  /** Why the disk cannot be filled here; empty where it can. */
  Optional<String> cannotFill() throws IOException, InterruptedException {
    return mounted || run("prlimit", "--version")
        ? Optional.empty()
        : Optional.of("neither mount nor prlimit can be used");
  }

  /** Why the index cannot be made read-only here; empty where it can. */
  Optional<String> cannotProtect() {
    return mounted || !root
        ? Optional.empty()
        : Optional.of("root without the right to mount may write everywhere");
  }

  /** Leaves no room in these folders, or for this process to make files longer. */
  void fill(List<Path> folders, Optional<Long> pid) throws IOException, InterruptedException {
    if (!mounted) {
      if (pid.isPresent()) {
        require("prlimit", "--pid", pid.get().toString(), "--fsize=1024:unlimited");
      }
      return;
    }
    for (Path full : folders) {
      try (RandomAccessFile ballast =
          new RandomAccessFile(full.resolve("ballast").toFile(), "rw")) {
        byte[] block = new byte[4096];
        while (true) {
          ballast.write(block);
        }
      } catch (IOException e) {
        if (full.toFile().getUsableSpace() > block()) {
          throw e;
        }
      }
    }
  }

  private static long block() {
    return 4096;
  }

  void free(Optional<Long> pid) throws IOException, InterruptedException {
    Files.deleteIfExists(data().resolve("ballast"));
    Files.deleteIfExists(index().resolve("ballast"));
    if (!mounted && pid.isPresent()) {
      require("prlimit", "--pid", pid.get().toString(), "--fsize=unlimited:unlimited");
    }
  }

  /** Nothing in the index can be written, not even by who has it open. */
  void protect() throws IOException, InterruptedException {
    if (mounted) {
      require("mount", "--bind", index().toString(), index().toString());
      require("mount", "-o", "remount,bind,ro", index().toString());
    } else {
      permit("r-xr-xr-x");
    }
  }

  void unprotect() throws IOException, InterruptedException {
    if (mounted) {
      require("umount", "-l", index().toString());
    } else {
      permit("rwxr-xr-x");
    }
  }

  private void permit(String permissions) throws IOException {
    for (Path path : List.of(index(), index().resolve("passages"))) {
      if (Files.exists(path)) {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
      }
    }
  }

  /** Writes nonsense into a file of the index, or cuts it short; nobody may have it open. */
  void corrupt(Random random) throws IOException {
    List<Path> files = files();
    if (files.isEmpty()) {
      return;
    }
    Path hurt = files.get(random.nextInt(files.size()));
    try (RandomAccessFile file = new RandomAccessFile(hurt.toFile(), "rw")) {
      long length = Math.max(1, file.length());
      if (random.nextInt(3) == 0) {
        file.setLength(random.nextLong(length));
        return;
      }
      byte[] nonsense = new byte[1 + random.nextInt(64)];
      random.nextBytes(nonsense);
      file.seek(random.nextLong(length));
      file.write(nonsense);
    }
  }

  /** Takes the folder of the index away, whoever has files in it open. */
  void deleteIndex() throws IOException {
    for (Path file : files()) {
      Files.deleteIfExists(file);
    }
    Files.deleteIfExists(index().resolve("passages"));
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(index().resolve("passages"))) {
      try (var found = Files.newDirectoryStream(index().resolve("passages"))) {
        for (Path file : found) {
          files.add(file);
        }
      }
    }
    files.sort(null);
    return files;
  }

  private static void require(String... command) throws IOException, InterruptedException {
    if (!run(command)) {
      throw new IOException(String.join(" ", command) + " failed");
    }
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false; // there is no such program
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    if (mounted) {
      require("umount", "-l", data().toString());
      require("umount", "-l", index().toString());
    }
  }
}
