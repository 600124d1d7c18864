package id.sswd.follow;

import id.sswd.text.Language;

/** Words that a person follows in a community's publications. */
record Follow(long id, long person, long community, String words, Language language) {}
