package id.sswd.search;

import id.sswd.library.Citation;
import id.sswd.library.Origin;
import id.sswd.library.Passage;
import id.sswd.library.Publication;
import id.sswd.library.Setting;
import id.sswd.text.Stemmer;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;

/** A passage as a Lucene document, and back: an answer needs nothing but the index. */
final class Fields {
  /** Part of the index's fingerprint: raise it when the fields change. */
  static final int VERSION = 3;

  static final String EXACT = "exact";
  static final String STEM = "stem";
  static final String GRAM = "gram";
  static final String TITLE = "title";
  static final String PUBLICATION = "publication";
  static final String SETTING = "setting";
  static final String EDITION = "edition";

  /** The community's number, to keep to its library without a list of documents. */
  static final String SHELF = "shelf";

  static final String SKETCH = "sketch";

  private static final String TEXT = "text";
  private static final String HEADING = "heading";
  private static final String PASSAGE = "passage";
  private static final String POSITION = "position";
  private static final String ORIGIN = "origin";
  private static final String DATE = "date";
  private static final String URL = "url";

  /** Which passages say a term; how often and where makes no difference. */
  private static final FieldType SAID = terms(IndexOptions.DOCS, false);

  /** How often they say it, against their length. */
  private static final FieldType COUNTED = terms(IndexOptions.DOCS_AND_FREQS, true);

  private static final FieldType PLACED = terms(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);

  private Fields() {}

  private static FieldType terms(IndexOptions options, boolean counted) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setOmitNorms(!counted);
    type.freeze();
    return type;
  }

  static Document document(Publication publication, Passage passage, Stemmer stemmer) {
    Citation citation = publication.citation();
    Document document = new Document();
    Analysis text = Analysis.of(passage.text(), stemmer);
    Analysis title = Analysis.of(citation.title(), stemmer);
    document.add(new Field(EXACT, text.exact(), SAID));
    document.add(new Field(STEM, text.stemmed(), PLACED));
    document.add(new Field(GRAM, text.inPieces(), COUNTED));
    document.add(new Field(TITLE, title.stemmed(), COUNTED));
    document.add(new StringField(PUBLICATION, Long.toString(publication.id()), Store.YES));
    document.add(NumericDocValuesField.indexedField(SHELF, publication.community()));
    document.add(new BinaryDocValuesField(SKETCH, Sketch.of(publication, passage, text, title)));
    for (Setting setting : passage.settings()) {
      document.add(new StringField(SETTING, setting.key(), Store.YES));
    }
    citation
        .edition()
        .ifPresent(
            edition ->
                document.add(new StringField(EDITION, Integer.toString(edition), Store.YES)));
    document.add(new StoredField(PASSAGE, passage.id()));
    document.add(new StoredField(POSITION, passage.position()));
    document.add(new StoredField(TEXT, passage.text()));
    document.add(new StoredField(HEADING, citation.title()));
    document.add(new StoredField(ORIGIN, citation.origin().name()));
    citation.date().ifPresent(date -> document.add(new StoredField(DATE, date.toString())));
    citation.url().ifPresent(url -> document.add(new StoredField(URL, url)));
    return document;
  }

  static Passage passage(Document document) {
    Set<Setting> settings = EnumSet.noneOf(Setting.class);
    for (String key : document.getValues(SETTING)) {
      settings.add(Setting.ofKey(key));
    }
    return new Passage(
        Long.parseLong(text(document, PASSAGE)),
        Long.parseLong(text(document, PUBLICATION)),
        Integer.parseInt(text(document, POSITION)),
        text(document, TEXT),
        settings);
  }

  static Citation citation(Document document) {
    String edition = document.get(EDITION);
    return new Citation(
        Long.parseLong(text(document, PUBLICATION)),
        Origin.valueOf(text(document, ORIGIN)),
        edition == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(edition)),
        text(document, HEADING),
        Optional.ofNullable(document.get(DATE)).map(LocalDate::parse),
        Optional.ofNullable(document.get(URL)));
  }

  private static String text(Document document, String field) {
    return Objects.requireNonNull(document.get(field), field);
  }
}
