package id.sswd.app;

import static org.assertj.core.api.Assertions.assertThat;

import id.sswd.playground.ChatMessage;
import id.sswd.playground.Person;
import id.sswd.playground.SampleWorld;
import id.sswd.support.Conversation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Drives the playground's page in a real browser; pictures of it go to target/screenshots. */
@DisplayName("On the playground's page")
class PlaygroundBrowserTest {
  private static final Path PICTURES = Path.of("target/screenshots");
  private static final Path DEBIANS_DRIVER = Path.of("/usr/bin/chromedriver");
  private static final Dimension DESKTOP = new Dimension(1200, 820);
  private static final Dimension PHONE = new Dimension(390, 844);

  @TempDir private Path folder;
  private Conversation chat;
  private ChromeDriver browser;
  private WebDriverWait soon;

  @BeforeEach
  void open() throws Exception {
    chat = Conversation.begin(folder);
    ChromeOptions options = new ChromeOptions();
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage");
    if (Files.exists(DEBIANS_DRIVER)) {
      options.setBinary("/usr/bin/chromium");
      System.setProperty("webdriver.chrome.driver", DEBIANS_DRIVER.toString());
    }
    browser = new ChromeDriver(options);
    soon = new WebDriverWait(browser, Duration.ofSeconds(20));
    // The page draws a chat anew when another one is chosen.
    soon.ignoring(StaleElementReferenceException.class);
    browser.manage().window().setSize(DESKTOP);
    browser.get(chat.server().address().toString());
    soon.until(page -> !page.findElements(By.cssSelector("#person-list button")).isEmpty());
  }

  @AfterEach
  void close() throws IOException {
    browser.quit();
    chat.close();
  }

  @Test
  @DisplayName("a student asks, sees the quote and its source, and presses a button")
  void asks() throws IOException {
    says("/tanya apa tugas peksos di rumah sakit?");

    soon.until(page -> lastOfBot().getText().contains("asesmen psikososial"));
    WebElement answer = lastOfBot();
    assertThat(answer.getText()).contains("#2");
    assertThat(answer.findElements(By.cssSelector(".quote"))).isNotEmpty();
    picture("desktop-answer");

    answer.findElement(By.xpath(".//div[@class='keys']//button[contains(., 'Membantu')]")).click();
    soon.until(page -> page.findElement(By.id("toast")).getText().contains("senang bisa membantu"));
  }

  @Test
  @DisplayName("another person sees the same group, and has a private chat of their own")
  void switchesPerson() {
    says("/tanya apa itu diversi?");
    lastOfBot();

    browser.findElement(By.cssSelector("[data-person='" + SampleWorld.BUDI + "']")).click();
    soon.until(
        page ->
            !page.findElements(
                    By.cssSelector("[data-person='" + SampleWorld.BUDI + "'][aria-checked='true']"))
                .isEmpty());
    soon.until(page -> lastOfBot().getText().contains("#6"));

    browser.findElement(By.cssSelector("[data-chat='" + SampleWorld.BUDI + "']")).click();
    browser.findElement(By.id("start")).click();
    soon.until(page -> lastOfBot().getText().contains("Coba tiga hal ini"));
  }

  @Test
  @DisplayName("commands are suggested while typing, and taken with the keyboard alone")
  void suggestsCommands() {
    WebElement box = browser.findElement(By.id("composer-text"));
    box.sendKeys("/ed");
    soon.until(page -> page.findElement(By.id("suggestions")).isDisplayed());
    box.sendKeys(Keys.TAB);
    assertThat(box.getDomProperty("value")).isEqualTo("/edisi ");

    box.sendKeys("6", Keys.ENTER);

    soon.until(page -> lastOfBot().getText().contains("Anak Berhadapan dengan Hukum"));
  }

  @Test
  @DisplayName("everything fits on a phone, and the list of chats opens and closes")
  void phone() throws IOException {
    browser.manage().window().setSize(PHONE);
    browser.navigate().refresh();
    soon.until(page -> !page.findElements(By.cssSelector("#chats button")).isEmpty());
    says("/tanya apa itu diversi?");
    lastOfBot();
    picture("phone-answer");

    Object overflow =
        browser.executeScript(
            "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(overflow).isEqualTo(0L);

    browser.findElement(By.id("menu")).click();
    soon.until(page -> page.findElement(By.id("person-list")).isDisplayed());
    picture("phone-chats");
  }

  @Test
  @DisplayName("an announced session has its card, its dialogue and its roster, wide and narrow")
  void session() throws IOException {
    chat.asks(SampleWorld.RINA, SampleWorld.DISCUSSION, "/bantuan");
    ChatMessage draft =
        chat.asks(
            SampleWorld.RINA,
            """
            /umumkan
            Tema: Peran pekerja sosial di rumah sakit jiwa dan pendampingan keluarga pasien
            Waktu: 2 Jun 2027 15.30 WIB
            Tempat: Aula kampus
            Kuota: 20""");
    browser.findElement(By.cssSelector("[data-person='" + SampleWorld.RINA + "']")).click();
    soon.until(
        page ->
            !page.findElements(By.cssSelector("[data-chat='" + SampleWorld.RINA + "']")).isEmpty());
    browser.findElement(By.cssSelector("[data-chat='" + SampleWorld.RINA + "']")).click();
    soon.until(page -> lastOfBot().getText().contains("2 Juni 2027"));
    both("announcement");

    chat.presses(SampleWorld.RINA, draft, "Umumkan");
    ChatMessage card = chat.await(SampleWorld.DISCUSSION, m -> m.text().contains("2 Juni 2027"));
    for (int i = 0; i < 25; i++) {
      long person = 600_000_000L + i;
      chat.world().add(new Person(person, "Peserta Contoh " + i, "peserta" + i, "id"));
      chat.world().joins(person, SampleWorld.DISCUSSION, "member");
      chat.presses(person, card, "Hadir");
    }
    browser.findElement(By.cssSelector("[data-chat='" + SampleWorld.DISCUSSION + "']")).click();
    soon.until(page -> lastOfBot().getText().contains("20 dari 20"));
    both("card");

    chat.asks(SampleWorld.RINA, "/sesi");
    browser.findElement(By.cssSelector("[data-chat='" + SampleWorld.RINA + "']")).click();
    both("session");
  }

  private void both(String name) throws IOException {
    picture("desktop-" + name);
    browser.manage().window().setSize(PHONE);
    picture("phone-" + name);
    browser.manage().window().setSize(DESKTOP);
  }

  private void says(String text) {
    WebElement box = browser.findElement(By.id("composer-text"));
    box.sendKeys(text);
    soon.until(page -> !page.findElement(By.id("suggestions")).isDisplayed());
    box.sendKeys(Keys.ENTER);
  }

  private WebElement lastOfBot() {
    return soon.until(
        page -> {
          List<WebElement> messages = page.findElements(By.cssSelector("#log .msg:not(.mine)"));
          return messages.isEmpty() ? null : messages.getLast();
        });
  }

  private void picture(String name) throws IOException {
    Files.createDirectories(PICTURES);
    Files.write(PICTURES.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
  }
}
