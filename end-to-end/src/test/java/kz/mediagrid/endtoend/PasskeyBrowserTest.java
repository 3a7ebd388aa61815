package kz.mediagrid.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import kz.mediagrid.gateway.ProducerGateway;
import kz.mediagrid.signin.invitation.LinkAddresses;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticator;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;
import org.springframework.web.util.HtmlUtils;

/** People add passkeys on their devices and sign in with them, whichever gateway is asked. */
@SecondMediaGrid
class PasskeyBrowserTest {

    private static final By BUTTON = By.cssSelector("main form button");
    private static final By ADD = By.cssSelector("main form[data-passkey] button");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern OPTIONS = Pattern.compile("data-options=\"([^\"]+)\"");

    private static Browser browser;
    private static Newsroom newsroom;

    private VirtualAuthenticator device;

    @BeforeAll
    static void start(Newsroom shared) {
        browser = Browser.open();
        newsroom = shared;
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void putADeviceIn() {
        device = browser.driver()
                .addVirtualAuthenticator(new VirtualAuthenticatorOptions()
                        .setProtocol(VirtualAuthenticatorOptions.Protocol.CTAP2)
                        .setTransport(VirtualAuthenticatorOptions.Transport.INTERNAL)
                        .setHasResidentKey(true)
                        .setHasUserVerification(true)
                        .setIsUserVerified(true)
                        .setIsUserConsenting(true));
    }

    @AfterEach
    void takeItOut() {
        browser.driver().removeVirtualAuthenticator(device);
        browser.driver().manage().deleteAllCookies();
    }

    private static String gateway(String path) {
        return newsroom.ports().pagesAddress() + path;
    }

    private static String notifier(String path) {
        return newsroom.ports().notifierAddress() + path;
    }

    /** Signs a head of unit in with a link, and adds a passkey. */
    private static void addPasskey(String place, String name) {
        var link = LinkAddresses.of(
                newsroom.ports().bootstrapServers(), newsroom.ports().pagesAddress(), "mam", List.of(place));
        browser.get(link.get(0));
        browser.follow(BUTTON);
        browser.get(gateway("/people?lang=en"));
        browser.follow(By.linkText("Your passkeys"));
        browser.driver().findElement(By.id("label")).sendKeys(name);
        browser.follow(ADD);
        assertThat(browser.text()).contains(name, "not yet");
    }

    private static void signOut() {
        browser.get(gateway("/sign-out?lang=en"));
        browser.follow(BUTTON);
    }

    private static void awaitAddress(String address) {
        browser.looking().until(ExpectedConditions.urlToBe(address));
    }

    @Test
    void aPersonAddsAPasskeySignsInForBothServicesAndRemovesIt() {
        addPasskey("mam", "Work laptop");
        assertThat(device.getCredentials()).hasSize(1);
        signOut();

        browser.get(gateway("/sign-in?lang=en&next=%2Fpasskeys"));
        browser.driver().findElement(By.linkText("Sign in with a passkey")).click();

        awaitAddress(gateway("/passkeys?lang=en"));
        assertThat(browser.text()).contains("Work laptop").doesNotContain("not yet");
        browser.get(notifier("/clock?lang=en"));
        assertThat(browser.driver().getCurrentUrl()).isEqualTo(notifier("/clock?lang=en"));

        browser.get(gateway("/passkeys?lang=en"));
        browser.follow(BUTTON);
        assertThat(browser.text()).contains("You have no passkey yet.");
        signOut();
        browser.get(gateway("/sign-in/passkey?lang=en"));
        browser.looking()
                .until(ExpectedConditions.textToBePresentInElementLocated(
                        By.id("content"), "There is no such passkey, or it was removed"));
    }

    @Test
    void theSignInPageOfTheNotifierLeadsToPasskeys() {
        addPasskey("ops", "Duty telephone");
        signOut();

        browser.get(notifier("/sign-in?lang=en"));
        browser.driver().findElement(By.linkText("Sign in with a passkey")).click();

        awaitAddress(notifier("/ops?lang=en"));
    }

    @Test
    void aPersonWhomTheDeviceDoesNotVerifyIsToldSo() {
        addPasskey("edu", "Telephone");
        assertReadable(gateway("/passkeys?lang=kk"));
        signOut();
        device.setUserVerified(false);

        browser.get(gateway("/sign-in/passkey?lang=en"));

        browser.looking()
                .until(ExpectedConditions.textToBePresentInElementLocated(
                        By.id("content"), "The device gave no passkey"));
        assertReadable(gateway("/sign-in/passkey?lang=ru"));
        assertReadable(gateway("/sign-in?lang=ru"));
    }

    private static void assertReadable(String address) {
        browser.resize(360, 800);
        browser.get(address);
        assertThat(browser.overflow()).as("pixels beyond a telephone").isNotPositive();
        assertThat(browser.barriers()).isEmpty();
        browser.resize(1280, 800);
    }

    @Test
    void aSignInThatOneGatewayBeganIsFinishedAtAnother() throws Exception {
        addPasskey("mam", "Any gateway");
        signOut();
        var ports = WholeMediaGrid.freePorts();
        try (var another = ProducerGateway.application()
                .registerShutdownHook(false)
                .run(
                        "--server.port=" + ports.pages(),
                        "--spring.kafka.bootstrap-servers=" + newsroom.ports().bootstrapServers(),
                        "--media-grid.state-dir=" + WholeMediaGrid.newDirectory("gateway-with-passkeys"),
                        "--media-grid.gateway-pages=" + newsroom.ports().pagesAddress(),
                        "--media-grid.sign-in-secret="
                                + Files.readString(newsroom.data().resolve("sign-in-secret")),
                        "--springdoc.api-docs.enabled=false")) {
            var here = "http://localhost:" + ports.pages();
            var http =
                    HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
            var page = get(http, gateway("/sign-in/passkey?lang=en")).body();
            var form = "_csrf=%s&credential=%s"
                    .formatted(
                            encoded(found(TOKEN, page)), encoded(signed(HtmlUtils.htmlUnescape(found(OPTIONS, page)))));

            var first = post(http, here + "/sign-in/passkey?lang=en", form);

            assertThat(first.statusCode()).as(first.body()).isEqualTo(303);
            assertThat(get(http, here + "/passkeys?lang=en").body()).contains("Any gateway");
            assertThat(get(http, gateway("/passkeys?lang=en")).body()).contains("Any gateway");
            assertThat(another.isActive()).isTrue();
        }
    }

    /** Lets the device answer {@code options}. */
    private static String signed(String options) {
        browser.get(gateway("/sign-in?lang=en"));
        return (String) browser.driver().executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(arguments[0]));
                navigator.credentials.get({publicKey}).then(
                    answer => done(JSON.stringify(answer.toJSON())), failure => done(failure.name));
                """, options);
    }

    private static String found(Pattern pattern, String page) {
        var match = pattern.matcher(page);
        assertThat(match.find()).as(page).isTrue();
        return Objects.requireNonNull(match.group(1));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static HttpResponse<String> get(HttpClient http, String address) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(HttpClient http, String address, String form) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }
}
