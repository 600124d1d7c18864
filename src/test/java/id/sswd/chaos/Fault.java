package id.sswd.chaos;

/** What goes wrong. */
enum Fault {
  KILL("kill -9", Kind.PROCESS),
  STOP("SIGTERM under load", Kind.PROCESS),
  DISK_FULL("disk full", Kind.DISK),
  INDEX_READ_ONLY("index folder read-only", Kind.DISK),
  INDEX_CORRUPTED("index corrupted", Kind.DISK),
  INDEX_DELETED("index deleted while in use", Kind.DISK),
  DATABASE_LOCKED("database locked", Kind.DISK),
  TOO_MANY("429 with retry_after", Kind.WIRE),
  TOO_MANY_SILENT("429 without retry_after", Kind.WIRE),
  UNAUTHORIZED("401", Kind.WIRE),
  SERVER_ERROR("500", Kind.WIRE),
  BAD_GATEWAY("502 as HTML", Kind.WIRE),
  DROPPED_CALL("connection dropped before the call", Kind.WIRE),
  LOST_ANSWER("connection dropped after the call", Kind.WIRE),
  HALF_ANSWER("half an answer", Kind.WIRE),
  SLOW_ANSWER("slow answer", Kind.WIRE),
  SECOND_POLLER("409, a second poller", Kind.DELIVERY),
  DUPLICATED("update delivered again", Kind.DELIVERY),
  REORDERED("batch out of order", Kind.DELIVERY),
  LOWER_IDS("update ids restart lower", Kind.DELIVERY),
  POISON("update that cannot be read", Kind.WORLD),
  MIGRATION("group migrates in mid-flow", Kind.WORLD),
  BLOCKED("403, blocked by a person", Kind.WORLD),
  CLOCK_JUMP("clock jumps", Kind.WORLD);

  /** Where it comes from. */
  enum Kind {
    PROCESS,
    DISK,
    WIRE,
    DELIVERY,
    WORLD
  }

  private final String words;
  private final Kind kind;

  Fault(String words, Kind kind) {
    this.words = words;
    this.kind = kind;
  }

  String words() {
    return words;
  }

  Kind kind() {
    return kind;
  }
}
