package id.sswd.browse;

import id.sswd.chat.ButtonTokens;
import id.sswd.chat.ChatRef;
import id.sswd.chat.Reply;
import id.sswd.library.Publication;
import id.sswd.store.Tx;
import id.sswd.text.Language;

/** Opens the page of a publication as a new message, for other features to point at a source. */
public final class PublicationCards {
  private final PublicationView view;
  private final ButtonTokens tokens;

  public PublicationCards(PublicationView view, ButtonTokens tokens) {
    this.view = view;
    this.tokens = tokens;
  }

  public Reply.Text open(Tx tx, Publication publication, ChatRef to, Language language) {
    String token = tokens.issue(tx, BrowseFeature.NAME, BrowseFeature.NAME, to.chat());
    return Reply.Text.of(to, view.page(publication, 0, language))
        .withButtons(view.buttons(publication, 0, token, language));
  }
}
