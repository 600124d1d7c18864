package id.sswd.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.library.Setting;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Draws the pictures to {@code target/screenshots}, to be looked at. */
@DisplayName("The picture of statistics")
class StatisticsPictureTest {
  @ParameterizedTest(name = "of {1} sessions, {0}")
  @CsvSource({"INDONESIAN, 8", "ENGLISH, 8", "INDONESIAN, 60", "ENGLISH, 1", "INDONESIAN, 0"})
  @DisplayName("is drawn, whatever there is to draw")
  void drawn(Language language, int sessions) throws IOException {
    List<Statistics.Attendance> attendance = new ArrayList<>();
    for (int i = 0; i < sessions; i++) {
      attendance.add(new Statistics.Attendance(i + 7, 12 + i * 7 % 19, 9 + i * 5 % 11));
    }
    Map<Setting, Integer> questions = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      questions.put(setting, 5 + setting.ordinal() * 13 % 29);
    }
    Statistics statistics = new Statistics(attendance, questions, 61, 12, 27, List.of());

    byte[] png = new StatisticsPicture(new Messages(), language).png(statistics);

    assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(1200);
    Path folder = Files.createDirectories(Path.of("target/screenshots"));
    Files.write(folder.resolve("statistics-" + language.tag() + "-" + sessions + ".png"), png);
  }
}
