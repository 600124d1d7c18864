package id.sswd.telegram;

import java.time.Duration;

/** Is told how it goes with Telegram. It learns codes and times, never texts, people or chats. */
public interface EdgeMeter {
  /** Keeps nothing. */
  EdgeMeter NONE =
      new EdgeMeter() {
        @Override
        public void sent() {}

        @Override
        public void sendFailed(int code) {}

        @Override
        public void pollFailed(int code) {}

        @Override
        public void paused(Duration pause) {}
      };

  /** A reply was sent. */
  void sent();

  /** A reply was not sent at this attempt; 0 where there was no answer. */
  void sendFailed(int code);

  /** A poll was not answered with updates; 0 where there was no answer. */
  void pollFailed(int code);

  /** Telegram asked for a pause (429), which is kept. */
  void paused(Duration pause);
}
