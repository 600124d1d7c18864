package id.sswd.playground;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The files of the world, in memory. Guarded by the world's lock. */
final class Files {
  /** A file and its id; the id is also its name in the address. */
  record Stored(String id, Parameters.Upload upload) {
    byte[] bytes() {
      return upload.bytes();
    }

    ObjectNode document() {
      return file().put("file_name", upload.name()).put("mime_type", upload.type());
    }

    ObjectNode file() {
      return Json.object()
          .put("file_id", id)
          .put("file_unique_id", "u" + id)
          .put("file_size", upload.bytes().length);
    }

    String path() {
      return "documents/" + id;
    }
  }

  private final Map<String, Stored> stored = new LinkedHashMap<>();

  Stored keep(Parameters.Upload upload) {
    Stored file = new Stored("file" + (stored.size() + 1), upload);
    stored.put(file.id(), file);
    return file;
  }

  Optional<Stored> find(String id) {
    return Optional.ofNullable(stored.get(id));
  }
}
