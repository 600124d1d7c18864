package id.sswd.app;

import static id.sswd.chat.PermissionTable.Row.buttons;
import static id.sswd.chat.PermissionTable.Row.commands;
import static id.sswd.chat.PermissionTable.Row.links;
import static id.sswd.chat.Who.EVERYBODY;
import static id.sswd.chat.Who.MEMBER;
import static id.sswd.chat.Who.MODERATOR;
import static id.sswd.chat.Who.NOTE_TAKER;
import static id.sswd.chat.Who.ORGANIZER;
import static id.sswd.chat.Who.ORGANIZER_OR_ANONYMOUS;
import static id.sswd.chat.Who.PERSON;
import static id.sswd.chat.Who.SELF;
import static id.sswd.chat.Who.SELF_OR_ORGANIZER;

import id.sswd.chat.PermissionTable;
import id.sswd.chat.PermissionTable.Row;
import java.util.ArrayList;
import java.util.List;

/**
 * Who may do what: every command, every button of every feature, every Start link. What stands in
 * no row, nobody may. A role counts in the community that the thing itself belongs to.
 */
public final class Permissions {
  private static final List<Row> COMMANDS =
      List.of(
          commands(EVERYBODY, "start", "bantuan", "tanya", "setting", "edisi"),
          commands(EVERYBODY, "jadwal", "sesi", "topik", "privasi"),
          // These act on whoever sends them, so it must be one person.
          commands(PERSON, "daftar", "batal", "tamu", "pendaftaranku", "pengingat", "nama"),
          commands(PERSON, "hadir", "topik …", "ikuti", "komunitas", "data_saya", "hapus_saya"),
          commands(SELF_OR_ORGANIZER, "bahasa"),
          commands(NOTE_TAKER, "catat", "riwayat", "naskah"),
          commands(MODERATOR, "kode", "hadir #… …"),
          commands(ORGANIZER, "audit", "statistik", "ekspor"),
          commands(ORGANIZER_OR_ANONYMOUS, "umumkan", "peran"));

  private static final List<Row> BUTTONS =
      List.of(
          buttons("ask", EVERYBODY, "more", "back", "whole", "source", "topic", "settings", "set"),
          buttons("ask", PERSON, "yes", "no", "propose"),
          buttons("browse", EVERYBODY, "settings", "setting", "list", "show"),
          buttons("session", EVERYBODY, "list", "open", "show", "calendar"),
          buttons("session", ORGANIZER, "sure", "do"),
          buttons("signup", PERSON, "going", "maybe", "no", "join", "leave", "unbring"),
          buttons("signup", PERSON, "on", "off"),
          buttons("signup", MEMBER, "names", "roster"),
          buttons("signup", SELF, "named", "unnamed"),
          buttons("attendance", MODERATOR, "list", "page", "tick"),
          buttons("topic", EVERYBODY, "list", "open"),
          buttons("topic", PERSON, "vote", "support", "unvote", "tell", "hush"),
          buttons("topic", ORGANIZER, "gathered", "theme", "hide", "reopen", "merge", "into"),
          buttons("follow", SELF, "stop", "every"),
          buttons("community", SELF, "choose"),
          buttons("language", SELF_OR_ORGANIZER, "set"),
          buttons("privacy", SELF, "name", "publish", "remind", "show", "ask", "erase", "keep"),
          buttons("note", NOTE_TAKER, "pick", "edit", "done", "history"),
          buttons("draft", NOTE_TAKER, "preview", "pdf", "md", "parts", "name", "ask"),
          buttons("draft", ORGANIZER, "approve", "changes"),
          buttons("draft", ORGANIZER, "publish", "anyway", "withdraw", "withdrawn"),
          buttons("announce", ORGANIZER, "begin", "skip", "back", "clear", "me", "set", "before"),
          buttons("announce", ORGANIZER, "moment", "ask", "preview", "choose", "target"),
          buttons("announce", ORGANIZER, "announce", "save", "discard", "discard-yes"),
          buttons("setup", ORGANIZER, "language", "zone", "name"),
          buttons("role", ORGANIZER, "pick", "set"),
          buttons("audit", ORGANIZER, "page"),
          buttons("report", ORGANIZER, "file"));

  /** What else links lead to is confined to what the person may see by the features themselves. */
  private static final List<Row> LINKS =
      List.of(
          links(EVERYBODY, "care", "ask", "topic", "session", "draft"),
          links(PERSON, "signup", "attendance", "privacy"),
          links(MEMBER, "signup peserta"),
          links(ORGANIZER, "announce"));

  private Permissions() {}

  /** The table. */
  public static PermissionTable table() {
    List<Row> rows = new ArrayList<>(COMMANDS);
    rows.addAll(BUTTONS);
    rows.addAll(LINKS);
    return new PermissionTable(rows);
  }
}
