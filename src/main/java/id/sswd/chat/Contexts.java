package id.sswd.chat;

/** Tells where an incoming belongs: its community, language and time zone. */
@FunctionalInterface
public interface Contexts {
  Context of(Incoming incoming);
}
