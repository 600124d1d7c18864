package id.sswd.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The logs")
class LogsTest {
  @ParameterizedTest
  @ValueSource(strings = {"/logback.xml", "/logback-json.xml"})
  @DisplayName("say nothing of the fonts of a PDF, and what matters of everything else")
  void quietAboutFonts(String configuration) throws JoranException {
    LoggerContext context = new LoggerContext();
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure(LogsTest.class.getResource(configuration));

    assertThat(context.getLogger("org.apache.pdfbox.pdmodel.font.PDSimpleFont").isWarnEnabled())
        .isFalse();
    assertThat(context.getLogger("org.apache.fontbox.ttf.TTFParser").isWarnEnabled()).isFalse();
    assertThat(context.getLogger("org.apache.tika.Tika").isWarnEnabled()).isTrue();
    assertThat(context.getLogger("id.sswd.app.Bot").isInfoEnabled()).isTrue();
  }
}
