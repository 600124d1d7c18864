package id.sswd.playground;

/**
 * What the bot answered to a pressed button.
 *
 * @param text the pop-up's words; empty where it shows none
 * @param alert whether it must be closed by hand
 * @param url what it opens; empty where nothing
 */
public record CallbackAnswer(String text, boolean alert, String url) {}
