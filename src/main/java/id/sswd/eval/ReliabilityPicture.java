package id.sswd.eval;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The reliability diagram and the risk-coverage curve, side by side, as a PNG file. */
public final class ReliabilityPicture {
  private static final int SIDE = 560;

  private ReliabilityPicture() {}

  public static void write(Path file, Reliability reliability) throws IOException {
    System.setProperty("java.awt.headless", "true");
    BufferedImage picture = new BufferedImage(2 * SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    Graphics2D paper = picture.createGraphics();
    reliability(reliability).paint(paper, SIDE, SIDE);
    paper.translate(SIDE, 0);
    risk(reliability).paint(paper, SIDE, SIDE);
    paper.dispose();
    if (!ImageIO.write(picture, "png", file.toFile())) {
      throw new IOException(file + " cannot be written as PNG");
    }
  }

  private static XYChart chart(String title, String x, String y) {
    XYChart chart =
        new XYChartBuilder()
            .width(SIDE)
            .height(SIDE)
            .title(title)
            .xAxisTitle(x)
            .yAxisTitle(y)
            .build();
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setXAxisMin(0.0).setXAxisMax(1.0);
    chart.getStyler().setYAxisMin(0.0).setYAxisMax(1.0);
    chart.getStyler().setLegendVisible(false);
    return chart;
  }

  private static XYChart reliability(Reliability reliability) {
    XYChart chart = chart("Reliability", "confidence", "share that has an answer");
    List<Reliability.Bin> filled =
        reliability.bins().stream().filter(bin -> bin.questions() > 0).toList();
    chart
        .addSeries("perfect", new double[] {0, 1}, new double[] {0, 1})
        .setMarker(SeriesMarkers.NONE)
        .setLineColor(Color.LIGHT_GRAY);
    if (!filled.isEmpty()) {
      chart
          .addSeries(
              "measured",
              filled.stream().mapToDouble(Reliability.Bin::predicted).toArray(),
              filled.stream().mapToDouble(Reliability.Bin::observed).toArray())
          .setLineColor(new Color(0x1F77B4));
    }
    return chart;
  }

  private static XYChart risk(Reliability reliability) {
    XYChart chart =
        chart("Risk by coverage", "share of questions answered", "share of those answered wrong");
    List<Reliability.Point> points = reliability.riskByCoverage();
    if (!points.isEmpty()) {
      chart
          .addSeries(
              "risk",
              points.stream().mapToDouble(Reliability.Point::coverage).toArray(),
              points.stream().mapToDouble(Reliability.Point::risk).toArray())
          .setMarker(SeriesMarkers.NONE)
          .setLineColor(new Color(0xD62728));
    }
    return chart;
  }
}
