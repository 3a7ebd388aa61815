package kz.mediagrid.endtoend;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A reader's browser: a headless Chromium. Where there is none, tests that need it are skipped and say so. */
final class Browser implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Opens one, or skips the test. */
    static Browser open() {
        var chromium = Programs.find("chromium", "chromium-browser", "google-chrome", "chrome");
        var driver = Programs.find("chromedriver", "chromium.chromedriver");
        Assumptions.assumeTrue(
                chromium.isPresent() && driver.isPresent(), "skipped: no Chromium with its chromedriver on the PATH");
        var options = new ChromeOptions();
        options.setBinary(chromium.get().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--window-size=1280,800");
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.get().toFile())
                .usingAnyFreePort()
                .build();
        var opened = new ChromeDriver(service, options);
        opened.manage().timeouts().pageLoadTimeout(LIMIT).scriptTimeout(LIMIT);
        return new Browser(opened);
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Makes its window as wide as a telephone, a tablet or a desktop. */
    void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** Opens a page, and is there. */
    void get(String address) {
        boolean stays =
                address.contains("#") && withoutFragment(address).equals(withoutFragment(driver.getCurrentUrl()));
        var left = driver.findElement(By.tagName("html"));
        driver.get(address);
        // On a busy machine Chromedriver came back while the page before was there, which is loaded: scripts ran in
        // that one.
        if (!stays) {
            untilGone(left);
        }
    }

    private static String withoutFragment(@Nullable String address) {
        return String.valueOf(address).replaceFirst("#.*", "");
    }

    /** Clicks what leads to another page, and is there: the page it left is gone, and nothing is read from it. */
    void follow(By what) {
        var left = driver.findElement(By.tagName("html"));
        driver.findElement(what).click();
        untilGone(left);
    }

    /** Returns once the page of {@code left} is replaced by another. */
    void untilGone(WebElement left) {
        // Between two documents Chromium answers for the element with an error of its own; the next look is told that
        // it went.
        looking().ignoring(WebDriverException.class).until(ExpectedConditions.stalenessOf(left));
    }

    /** Looks until something is so, every few milliseconds. */
    WebDriverWait looking() {
        return new WebDriverWait(driver, LIMIT, PAUSE);
    }

    /** Signs in on the page that it was sent to instead of the one it asked for. */
    void signIn(String key) {
        driver.findElement(By.id("key")).sendKeys(key);
        follow(By.cssSelector("main form button"));
    }

    /** All words of the page, as a reader sees them. */
    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** The bytes on the wire of a page and of all that it needs, headers included, for a reader who was never there. */
    long firstView(String address) {
        driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
        get(address);
        return ((Number) driver.executeScript("""
                return performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))
                    .reduce((sum, one) => sum + one.transferSize, 0)""")).longValue();
    }

    /**
     * Whether each element with the selector has a visible size. All are looked at at once: a page that tells what happens
     * replaces its parts.
     */
    @SuppressWarnings("unchecked")
    List<Boolean> visible(String selector) {
        return (List<Boolean>) driver.executeScript("""
                return [...document.querySelectorAll(arguments[0])]
                    .map(one => one.checkVisibility({visibilityProperty: true}) && one.getBoundingClientRect().height > 0)""", selector);
    }

    /** How many pixels the page is wider than the window. */
    long overflow() {
        return ((Number) driver.executeScript("return document.documentElement.scrollWidth - window.innerWidth"))
                .longValue();
    }

    /**
     * The same for a reader who spaces texts (WCAG 2.2, 1.4.12). Wide fonts of a machine have that effect, too.
     */
    long overflowOfSpacedText() {
        driver.executeScript("""
                const spaced = new CSSStyleSheet();
                spaced.replaceSync("* { letter-spacing: .12em !important; word-spacing: .16em !important; line-height: 1.5 !important }");
                document.adoptedStyleSheets = [spaced];
                """);
        return overflow();
    }

    /** Something about the browser that is otherwise until this is closed. */
    interface Otherwise extends AutoCloseable {

        @Override
        void close();
    }

    /** The browser of a reader for whom the pauses of scripts on pages that are opened meanwhile pass forty times as fast. */
    Otherwise withShortPauses() {
        var source = "const wait = window.setTimeout;"
                + " window.setTimeout = (action, pause, ...more) => wait(action, pause / 40, ...more);";
        var script = driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", source))
                .get("identifier");
        return () -> driver.executeCdpCommand(
                "Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", requireNonNull(script)));
    }

    /** The browser of a reader who lets no page run scripts. */
    Otherwise withoutScripts() {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        return () -> driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }

    /** The browser of a reader whose calls to the path do not get through. */
    Otherwise withoutAnswersOf(String path) {
        driver.executeCdpCommand("Fetch.enable", Map.of("patterns", List.of(Map.of("urlPattern", "*" + path + "*"))));
        return () -> driver.executeCdpCommand("Fetch.disable", Map.of());
    }

    /** Returns once the page shows such an element. */
    void await(By what) {
        looking().until(ExpectedConditions.visibilityOfElementLocated(what));
    }

    /** Returns once the page shows the text. */
    void awaitText(String text) {
        // The page may be replaced while it is read.
        looking().ignoring(StaleElementReferenceException.class).until(page -> text().contains(text));
    }

    /** Pages as they are printed. */
    Otherwise onPaper() {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        return () -> driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
    }

    /** The page as the browser prints it to PDF, on the paper that its styles choose. */
    byte[] print() {
        // Chromedriver passes the command on without waiting for the page: one was printed before its main part was
        // there.
        looking().until(page -> Boolean.TRUE.equals(driver.executeScript("return document.readyState === 'complete'")));
        var pdf = driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true));
        return Base64.getDecoder().decode((String) pdf.get("data"));
    }

    /** The last text that was copied. Only a page of a secure address, such as localhost, may copy. */
    String copied() {
        return (String) driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                navigator.clipboard.readText().then(done, failure => done("not read: " + failure));
                """);
    }

    /** Lets pages copy, and tests read what they copied. */
    void allowCopying() {
        driver.executeCdpCommand(
                "Browser.grantPermissions",
                Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
    }

    /** What axe finds that keeps readers out: each serious or critical finding, with where it is. */
    @SuppressWarnings("unchecked")
    List<String> barriers() {
        driver.executeScript(axe());
        return (List<String>) driver.executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                axe.run(document, {resultTypes: ["violations"]}).then(
                    found => done(found.violations
                        .filter(one => one.impact === "serious" || one.impact === "critical")
                        .map(one => one.id + ": " + one.help + ": " + one.nodes.map(node => node.target).join(", "))),
                    failure => done(["axe failed: " + failure]));
                """);
    }

    private static String axe() {
        try (var script = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("axe is not on the class path", e);
        }
    }

    /** Takes a picture of the page's first {@code height} pixels. */
    void picture(Path file, int height) {
        var width = (Number) driver.executeScript("return window.innerWidth");
        var picture = (String) driver.executeCdpCommand(
                        "Page.captureScreenshot",
                        Map.of(
                                "format",
                                "png",
                                "captureBeyondViewport",
                                true,
                                "clip",
                                Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)))
                .get("data");
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, Base64.getDecoder().decode(picture));
        } catch (IOException e) {
            throw new IllegalStateException("no picture at " + file, e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
