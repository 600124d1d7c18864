package id.sswd.ask;

/**
 * A question that people have judged an answer to. It names nobody.
 *
 * @param text with the question before it that it carries on
 * @param passage the passage of the first quote; 0 where the bot declined
 * @param helpful more found the answer helpful than not
 */
public record JudgedQuestion(String text, long passage, boolean helpful) {}
