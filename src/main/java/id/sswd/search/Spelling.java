package id.sswd.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;

/** Words of the library that a misspelt one may have meant. Safe for many threads. */
final class Spelling {
  private static final int MOST = 2;
  private static final int SHORTEST = 4;
  private static final int SHORTEST_FOR_TWO = 6;

  /** By segment: a segment never changes, so its words are read once. */
  private final Map<IndexReader.CacheKey, Vocabulary> vocabularies = new ConcurrentHashMap<>();

  private record Suggestion(String word, int frequency, int edits, boolean sameStart) {}

  /** The nearest words: few edits first, then the same first letter, then frequent ones. */
  List<String> near(String word, IndexReader reader) throws IOException {
    if (word.length() < SHORTEST) {
      return List.of();
    }
    byte[] letters = word.getBytes(StandardCharsets.UTF_8);
    Map<String, Suggestion> found = new HashMap<>();
    int most = word.length() >= SHORTEST_FOR_TWO ? 2 : 1;
    for (LeafReaderContext leaf : reader.leaves()) {
      vocabulary(leaf.reader())
          .near(
              letters,
              most,
              (near, frequency, edits) ->
                  found.merge(
                      near,
                      new Suggestion(near, frequency, edits, near.charAt(0) == word.charAt(0)),
                      (a, b) ->
                          new Suggestion(near, a.frequency + b.frequency, a.edits, a.sameStart)));
    }
    List<Suggestion> suggestions = new ArrayList<>(found.values());
    suggestions.sort(
        Comparator.comparingInt(Suggestion::edits)
            .thenComparing(Suggestion::sameStart, Comparator.reverseOrder())
            .thenComparing(Suggestion::frequency, Comparator.reverseOrder())
            .thenComparing(Suggestion::word));
    int nearest = suggestions.isEmpty() ? 0 : suggestions.getFirst().edits;
    return suggestions.stream()
        .filter(suggestion -> suggestion.edits == nearest)
        .filter(suggestion -> suggestion.sameStart || word.length() >= SHORTEST_FOR_TWO)
        .limit(MOST)
        .map(Suggestion::word)
        .toList();
  }

  private Vocabulary vocabulary(LeafReader segment) throws IOException {
    IndexReader.CacheHelper cache = segment.getCoreCacheHelper();
    if (cache == null) {
      return Vocabulary.of(segment, SHORTEST);
    }
    Vocabulary known = vocabularies.get(cache.getKey());
    if (known == null) {
      known = Vocabulary.of(segment, SHORTEST);
      vocabularies.put(cache.getKey(), known);
      cache.addClosedListener(vocabularies::remove);
    }
    return known;
  }
}
