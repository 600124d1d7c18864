package id.sswd.topic;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words in Start links that concern topics. Anybody can make them up. */
public final class TopicLink {
  /** Opens the list of topics. */
  static final String LIST = "topik";

  private static final Pattern ANSWER = Pattern.compile("topik-(\\d{1,18})");

  private TopicLink() {}

  /** Asks a topic's question. */
  static String toAnswer(long topic) {
    return LIST + "-" + topic;
  }

  /** The topic whose question such a link asks; empty for any other word. */
  public static OptionalLong answerIn(String word) {
    Matcher link = ANSWER.matcher(word);
    return link.matches() ? OptionalLong.of(Long.parseLong(link.group(1))) : OptionalLong.empty();
  }
}
