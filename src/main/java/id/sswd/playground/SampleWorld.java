package id.sswd.playground;

/** The persons and groups that every playground begins with. All names are invented. */
public final class SampleWorld {
  /** A student. */
  public static final long SARI = 501_000_001L;

  /** Another student. */
  public static final long BUDI = 501_000_002L;

  /** The organizer, who made both groups. */
  public static final long RINA = 501_000_003L;

  /** A supergroup with topics. */
  public static final long DISCUSSION = -1_001_000_000_001L;

  /** The topic "Tanya Jawab" of the discussion group; "Umum" is topic 0. */
  public static final int QUESTIONS = 1;

  /** A plain group. */
  public static final long VOLUNTEERS = -4_000_002L;

  private SampleWorld() {}

  static void fill(Ground ground) {
    Person rina = new Person(RINA, "Bu Rina", "bu_rina", "id");
    ground.add(new Person(SARI, "Sari", "sari_peksos", "id"));
    ground.add(new Person(BUDI, "Budi", "budi_peksos", "id"));
    ground.add(rina);
    Room discussion =
        new Room(DISCUSSION, "supergroup", "SSWD – Diskusi Pekerjaan Sosial", ground.begin());
    Room volunteers = new Room(VOLUNTEERS, "group", "Komunitas Relawan", ground.begin());
    for (Room room : new Room[] {discussion, volunteers}) {
      room.members.put(RINA, "creator");
      room.members.put(SARI, "member");
      room.members.put(BUDI, "member");
      room.members.put(World.BOT_ID, "member");
      ground.rooms.put(room.id, room);
    }
    discussion.openForum("Umum");
    var made = discussion.draft(rina.json(), ground.seconds(), QUESTIONS);
    made.set(
        "forum_topic_created", Json.object().put("name", "Tanya Jawab").put("icon_color", 7322096));
    discussion.keep(made);
    discussion.topics.put(QUESTIONS, "Tanya Jawab");
  }
}
