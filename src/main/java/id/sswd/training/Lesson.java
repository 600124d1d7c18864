package id.sswd.training;

/**
 * One choice to learn from: alternatives, each with its features, and which of them is right.
 *
 * @param features by alternative and feature
 * @param right the number of the right alternative
 */
public record Lesson(double[][] features, int right) {}
