package id.sswd.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a text must hold for a pattern to match")
class CuesTest {
  /** A word that stands alone; "mantan" of "mantan\\w*" may go on. */
  private static final Pattern WHOLE_WORD = Pattern.compile("(?<![\\w\\\\<])\\w+(?=[ |)]|$)");

  private static final Pattern GOING_ON = Pattern.compile("\\(\\?:[^()]*\\)\\\\w[*+]");

  private static final List<String[]> SPELLINGS = Table.rows("spellings.tsv");

  private final List<String> signs = new ArrayList<>();
  private final PlainWords words = new PlainWords(SPELLINGS);

  CuesTest() {
    Map<String, String> sets = new HashMap<>();
    for (String[] cells : Table.rows("patterns.tsv")) {
      switch (cells[0]) {
        case "set" -> sets.put(cells[1], cells[2]);
        case "sure", "unsure" -> signs.add(Phrases.whole(cells[2], sets));
        default -> {}
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          aku (?:\\S+ ){0,3}?(?:bunuh|gantung) diriku; ' diriku'
          (?:sudah )?tidak (?:sanggup|kuat) hidup;   ' hidup'
          hidup(?:ku)? aku;                          ' hidup'
          self ?harm lagi;                           ' self'
          \\w+ku memukul;                            ' memukul'
          (?:foto|video)\\w* dan kepiting;           ' kepiting'
          vidio? kepiting;                           ' kepiting'
          (?<!x )racun(?! tikus);                    ' racun'
          """)
  @DisplayName("is a piece of it that few other texts hold")
  void rarest(String pattern, String cue) {
    assertThat(Cues.of(pattern)).containsExactly(cue);
  }

  @Test
  @DisplayName("is nothing where the pattern matches without a word, which is refused")
  void wordless() {
    for (String pattern : List.of("\\S+ \\w*", "(?:bunuh )?", "a|bunuh")) {
      assertThatThrownBy(() -> Cues.of(pattern)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  @DisplayName("is spelt as messages are read: no pattern holds a spelling that stands for another")
  void spelt() {
    Set<String> spellings = new HashSet<>();
    SPELLINGS.forEach(row -> spellings.addAll(List.of(row[1].split(" "))));
    for (String sign : signs) {
      assertThat(WHOLE_WORD.matcher(GOING_ON.matcher(sign).replaceAll("")).results())
          .as(sign)
          .extracting(MatchResult::group)
          .doesNotContainAnyElementsOf(spellings);
    }
  }

  @Test
  @DisplayName("is in every message that a pattern finds")
  void held() throws IOException {
    int found = 0;
    for (String list : List.of("dev", "test")) {
      for (Labelled one : Labelled.list(list)) {
        for (String reading : words.readings(one.message())) {
          for (String sign : signs) {
            if (Pattern.compile("(?<!\\w)(?:" + sign + ")(?!\\w)").matcher(reading).find()) {
              found++;
              Set<String> cues = Cues.of(sign);
              assertThat(new Pieces(cues).in(" " + reading))
                  .as(sign + " in " + reading)
                  .isNotEmpty();
            }
          }
        }
      }
    }
    assertThat(found).isGreaterThan(200);
  }
}
