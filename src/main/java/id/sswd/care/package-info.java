/**
 * Messages that speak of self-harm, abuse or acute danger are recognised before anything else reads
 * them, and answered with warmth and help lines. Nothing of such a message is kept: it is neither
 * stored as a question nor counted, logged or searched for.
 *
 * <p>How they are recognised: a text becomes plain words ({@code PlainWords}). Phrases that leave
 * no doubt are looked for in them ({@code Phrases}), and signs are noticed ({@code Signs}), each of
 * which counts what was learnt from invented messages of both kinds ({@code Weights}). Questions of
 * study about the same subjects are among the examples, so they get their usual answer. {@code
 * NeedTrainer}, beside the tests, learns the weights from {@code src/test/resources/care/dev.tsv};
 * a test holds them to the figures beside the lists.
 *
 * <p>To make it better, add messages to dev.tsv, under a new writer's name if they are a new
 * writer's, run the trainer, and look at the figures. The lists of others are only measured.
 */
@NullMarked
package id.sswd.care;

import org.jspecify.annotations.NullMarked;
