package id.sswd.chat;

import java.time.Duration;

/** Is told how handling goes. It learns kinds and times, never texts, people or chats. */
public interface HandlingMeter {
  /** Keeps nothing. */
  HandlingMeter NONE =
      new HandlingMeter() {
        @Override
        public void handled(String kind, Duration took) {}

        @Override
        public void failed(String kind) {}

        @Override
        public void passedOver(int updates) {}
      };

  /**
   * An update was handled to its end.
   *
   * @param kind as {@link Incoming#kind} says it
   * @param took from its turn in its lane until the decision was durable
   */
  void handled(String kind, Duration took);

  /** One attempt to handle an update failed. */
  void failed(String kind);

  /** So many updates were passed over: more than is taken of one person or chat. */
  void passedOver(int updates);
}
