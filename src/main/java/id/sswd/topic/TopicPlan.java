package id.sswd.topic;

import id.sswd.chat.Decision;
import id.sswd.chat.Incoming;
import id.sswd.text.Language;

/** Begins the announcement of a session about a topic. */
@FunctionalInterface
public interface TopicPlan {
  Decision begin(long topic, String theme, Incoming.Press press, long community, Language language);
}
