package id.sswd.telegram;

import id.sswd.chat.Button;
import id.sswd.chat.ChatRef;
import id.sswd.chat.Reply;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.AnswerInlineQuery;
import org.telegram.telegrambots.meta.api.methods.pinnedmessages.PinChatMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendDocument;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendPhoto;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.inlinequery.inputmessagecontent.InputTextMessageContent;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResult;
import org.telegram.telegrambots.meta.api.objects.inlinequery.result.InlineQueryResultArticle;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** Our replies as requests to the Bot API. */
final class Requests {
  private static final Logger LOG = LoggerFactory.getLogger(Requests.class);
  private static final String HTML = "HTML";

  private final BotApi api;

  Requests(BotApi api) {
    this.api = api;
  }

  /**
   * Sends a reply.
   *
   * @param chat where to, since a group may have moved after the reply was written
   * @param sent finds a message of ours by what it is about
   * @return the id of the message that it became, 0 for none
   */
  long send(Reply reply, long chat, SentMessages sent) throws ApiFailure {
    return switch (reply) {
      case Reply.Text text -> api.call(message(text, chat)).getMessageId();
      case Reply.Nudge nudge -> nudge(nudge);
      case Reply.Edit edit -> edit(edit, chat);
      case Reply.PopUp popUp -> nothing(api.call(popUp(popUp)));
      case Reply.InlineResults results -> nothing(api.call(inline(results)));
      case Reply.Document document -> document(document, chat);
      case Reply.Photo photo -> photo(photo, chat);
      case Reply.Revision revision -> {
        OptionalLong id = sent.about(chat, revision.subject());
        yield id.isEmpty()
            ? 0
            : edit(
                new Reply.Edit(
                    revision.chat(), id.getAsLong(), revision.text(), revision.buttons()),
                chat);
      }
      case Reply.Pin pin -> pin(chat, sent.about(chat, pin.subject()));
    };
  }

  /** Finds the message in a chat that is about a subject. */
  @FunctionalInterface
  interface SentMessages {
    OptionalLong about(long chat, String subject);
  }

  private long pin(long chat, OptionalLong message) throws ApiFailure {
    if (message.isEmpty()) {
      return 0;
    }
    PinChatMessage pin = new PinChatMessage(Long.toString(chat), (int) message.getAsLong());
    pin.setDisableNotification(true);
    try {
      return nothing(api.call(pin));
    } catch (ApiFailure e) {
      if (e.code() == 400) {
        LOG.info("a chat does not let the bot pin");
        return 0;
      }
      throw e;
    }
  }

  private long photo(Reply.Photo photo, long chat) throws ApiFailure {
    SendPhoto request =
        new SendPhoto(
            Long.toString(chat),
            new InputFile(new ByteArrayInputStream(photo.content()), photo.fileName()));
    if (!photo.caption().isEmpty()) {
      request.setCaption(photo.caption().markup());
      request.setParseMode(HTML);
    }
    if (photo.to().topic() != 0) {
      request.setMessageThreadId(photo.to().topic());
    }
    photo.replyTo().ifPresent(id -> request.setReplyParameters(answering(id)));
    request.setReplyMarkup(keyboard(photo.buttons()));
    return api.send(request).getMessageId();
  }

  private static SendMessage message(Reply.Text text, long chat) {
    SendMessage message = new SendMessage(Long.toString(chat), text.text().markup());
    message.setParseMode(HTML);
    message.setLinkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build());
    if (text.to().topic() != 0) {
      message.setMessageThreadId(text.to().topic());
    }
    text.replyTo().ifPresent(id -> message.setReplyParameters(answering(id)));
    message.setReplyMarkup(keyboard(text.buttons()));
    return message;
  }

  private long nudge(Reply.Nudge nudge) throws ApiFailure {
    Reply.Text words =
        Reply.Text.of(ChatRef.of(nudge.person()), nudge.text()).withButtons(nudge.buttons());
    try {
      return api.call(message(words, nudge.person())).getMessageId();
    } catch (ApiFailure e) {
      boolean notStarted = e.code() == 403 || e.code() == 400;
      if (!notStarted || nudge.wordsThere().isEmpty()) {
        throw e;
      }
      ChatRef there = nudge.elsewhere();
      return api.call(message(Reply.Text.of(there, nudge.wordsThere()), there.chat()))
          .getMessageId();
    }
  }

  private long edit(Reply.Edit edit, long chat) throws ApiFailure {
    EditMessageText change = EditMessageText.builder().text(edit.text().markup()).build();
    change.setChatId(Long.toString(chat));
    change.setMessageId((int) edit.message());
    change.setParseMode(HTML);
    change.setLinkPreviewOptions(LinkPreviewOptions.builder().isDisabled(true).build());
    change.setReplyMarkup(keyboard(edit.buttons()));
    try {
      return nothing(api.call(change));
    } catch (ApiFailure e) {
      if (e.code() == 400 && e.description().contains("not modified")) {
        return 0;
      }
      throw e;
    }
  }

  private static AnswerCallbackQuery popUp(Reply.PopUp popUp) {
    AnswerCallbackQuery answer = new AnswerCallbackQuery(popUp.callback());
    if (!popUp.text().isEmpty()) {
      answer.setText(popUp.text());
    }
    answer.setShowAlert(popUp.alert());
    popUp.url().ifPresent(answer::setUrl);
    return answer;
  }

  private static AnswerInlineQuery inline(Reply.InlineResults results) {
    List<InlineQueryResult> cards = results.cards().stream().map(Requests::card).toList();
    AnswerInlineQuery answer = new AnswerInlineQuery(results.inline(), cards);
    answer.setNextOffset(results.nextOffset());
    answer.setCacheTime(results.cacheSeconds());
    answer.setIsPersonal(true);
    return answer;
  }

  private static InlineQueryResult card(Reply.InlineResults.Card card) {
    InputTextMessageContent content = new InputTextMessageContent(card.message().markup());
    content.setParseMode(HTML);
    InlineQueryResultArticle article =
        new InlineQueryResultArticle(card.id(), card.title(), content);
    article.setDescription(card.description());
    return article;
  }

  private long document(Reply.Document document, long chat) throws ApiFailure {
    SendDocument request =
        new SendDocument(
            Long.toString(chat),
            new InputFile(new ByteArrayInputStream(document.content()), document.fileName()));
    if (!document.caption().isEmpty()) {
      request.setCaption(document.caption().markup());
      request.setParseMode(HTML);
    }
    if (document.to().topic() != 0) {
      request.setMessageThreadId(document.to().topic());
    }
    document.replyTo().ifPresent(id -> request.setReplyParameters(answering(id)));
    Message sent = api.send(request);
    return sent.getMessageId();
  }

  private static ReplyParameters answering(long message) {
    ReplyParameters parameters = new ReplyParameters((int) message);
    parameters.setAllowSendingWithoutReply(true);
    return parameters;
  }

  private static @Nullable InlineKeyboardMarkup keyboard(List<List<Button>> rows) {
    if (rows.isEmpty()) {
      return null;
    }
    return new InlineKeyboardMarkup(
        rows.stream()
            .map(row -> new InlineKeyboardRow(row.stream().map(Requests::button).toList()))
            .toList());
  }

  private static InlineKeyboardButton button(Button button) {
    InlineKeyboardButton key = new InlineKeyboardButton(button.label());
    switch (button) {
      case Button.Press press -> key.setCallbackData(press.data());
      case Button.Link link -> key.setUrl(link.url());
    }
    return key;
  }

  private static long nothing(Serializable ignoredAnswer) {
    return 0;
  }
}
