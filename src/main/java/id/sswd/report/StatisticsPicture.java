package id.sswd.report;

import id.sswd.library.Setting;
import id.sswd.text.Language;
import id.sswd.text.Messages;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.PieChart;
import org.knowm.xchart.PieChartBuilder;
import org.knowm.xchart.style.PieStyler;
import org.knowm.xchart.style.Styler;

/** Statistics as a PNG: sessions above, questions by setting and the share answered below. */
final class StatisticsPicture {
  private static final int WIDTH = 1200;
  private static final int ABOVE = 460;
  private static final int BELOW = 420;
  private static final int SETTINGS_WIDTH = 680;

  /** So many labels stand beside each other without touching. */
  private static final int LABELS = 20;

  private static final Color GOING = new Color(0x8FB8DE);
  private static final Color ATTENDED = new Color(0x1F6FB5);
  private static final Color[] ANSWERS = {
    new Color(0x2E8B57), new Color(0xE3B23C), new Color(0xB5B9BF)
  };

  private final Messages messages;
  private final Language language;
  private final Font font;

  StatisticsPicture(Messages messages, Language language) {
    this.messages = messages;
    this.language = language;
    this.font = font();
  }

  /** The font that comes with the program: a server may have none. */
  private static Font font() {
    try (InputStream in =
        Objects.requireNonNull(
            StatisticsPicture.class.getResourceAsStream("/note/fonts/DejaVuSerifCondensed.ttf"))) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException("the font cannot be read", e);
    }
  }

  byte[] png(Statistics statistics) {
    System.setProperty("java.awt.headless", "true");
    BufferedImage picture = new BufferedImage(WIDTH, ABOVE + BELOW, BufferedImage.TYPE_INT_RGB);
    Graphics2D paper = picture.createGraphics();
    paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    paper.setColor(Color.WHITE);
    paper.fillRect(0, 0, WIDTH, ABOVE + BELOW);
    if (!statistics.sessions().isEmpty()) {
      sessions(statistics).paint(paper, WIDTH, ABOVE);
    }
    paper.translate(0, ABOVE);
    if (!statistics.questions().isEmpty()) {
      settings(statistics).paint(paper, SETTINGS_WIDTH, BELOW);
    }
    paper.translate(SETTINGS_WIDTH, 0);
    if (statistics.asked() > 0) {
      answers(statistics).paint(paper, WIDTH - SETTINGS_WIDTH, BELOW);
    }
    paper.dispose();
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(picture, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("the picture cannot be written", e);
    }
  }

  private CategoryChart sessions(Statistics statistics) {
    CategoryChart chart = chart("report.chart-sessions", WIDTH, ABOVE);
    List<String> labels = new ArrayList<>();
    int sessions = statistics.sessions().size();
    int step = (sessions + LABELS - 1) / LABELS;
    for (int i = 0; i < sessions; i++) {
      // XChart takes a label twice for one bar: those left out differ in blanks.
      labels.add(i % step == 0 ? "#" + statistics.sessions().get(i).edition() : " ".repeat(i + 1));
    }
    chart
        .addSeries(
            messages.plain(language, "report.going"),
            labels,
            statistics.sessions().stream().map(Statistics.Attendance::going).toList())
        .setFillColor(GOING);
    chart
        .addSeries(
            messages.plain(language, "report.attended"),
            labels,
            statistics.sessions().stream().map(Statistics.Attendance::attended).toList())
        .setFillColor(ATTENDED);
    return chart;
  }

  private CategoryChart settings(Statistics statistics) {
    CategoryChart chart = chart("report.chart-settings", SETTINGS_WIDTH, BELOW);
    List<String> labels = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      if (statistics.questions().containsKey(setting)) {
        String label = messages.plain(language, "browse.setting." + setting.key());
        labels.add(label.substring(label.indexOf(' ') + 1));
        numbers.add(statistics.questions().get(setting));
      }
    }
    chart
        .addSeries(messages.plain(language, "report.questions"), labels, numbers)
        .setFillColor(ATTENDED);
    chart.getStyler().setLegendVisible(false);
    chart.getStyler().setLabelsVisible(true);
    chart.getStyler().setLabelsFont(font.deriveFont(14f));
    return chart;
  }

  private CategoryChart chart(String title, int width, int height) {
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(width)
            .height(height)
            .title(messages.plain(language, title))
            .build();
    style(chart.getStyler());
    chart.getStyler().setAxisTickLabelsFont(font.deriveFont(14f));
    chart.getStyler().setYAxisDecimalPattern("0");
    chart.getStyler().setPlotGridVerticalLinesVisible(false);
    chart.getStyler().setAvailableSpaceFill(0.8);
    return chart;
  }

  private PieChart answers(Statistics statistics) {
    PieChart chart =
        new PieChartBuilder()
            .width(WIDTH - SETTINGS_WIDTH)
            .height(BELOW)
            .title(messages.plain(language, "report.chart-answers"))
            .build();
    style(chart.getStyler());
    chart.getStyler().setSeriesColors(ANSWERS);
    chart
        .getStyler()
        .setDefaultSeriesRenderStyle(org.knowm.xchart.PieSeries.PieSeriesRenderStyle.Donut);
    chart.getStyler().setLabelType(PieStyler.LabelType.Percentage);
    chart.getStyler().setLabelsFont(font.deriveFont(14f));
    chart.getStyler().setSumVisible(false);
    chart.addSeries(messages.plain(language, "report.answered"), statistics.answered());
    chart.addSeries(messages.plain(language, "report.unsure"), statistics.unsure());
    chart.addSeries(messages.plain(language, "report.declined"), statistics.declined());
    return chart;
  }

  private void style(Styler styler) {
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setPlotBorderVisible(false);
    styler.setLegendPosition(Styler.LegendPosition.OutsideS);
    styler.setLegendLayout(Styler.LegendLayout.Horizontal);
    styler.setLegendBorderColor(Color.WHITE);
    styler.setChartTitleFont(font.deriveFont(Font.BOLD, 18f));
    styler.setLegendFont(font.deriveFont(15f));
    styler.setChartPadding(16);
  }
}
