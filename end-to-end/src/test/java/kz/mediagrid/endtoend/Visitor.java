package kz.mediagrid.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.mediagrid.standalone.run.Ports;

/** A person at a browser without JavaScript, with cookies of its own. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final Duration LINK_TIMEOUT = Duration.ofSeconds(10);

    private static final String BOUNDARY = "the-end-of-a-part";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** Java's client would send the type of the form's parts with the redirected call, too; no browser does. */
    private final HttpClient unredirected =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    /** A one-time link as the command {@code sign-in} prints it. */
    static String linkOf(Ports ports, String place) {
        var said = CommandSaid.of("sign-in", place, "--port", Integer.toString(ports.pages()));
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.err()).doesNotContain("mgl_");
        return said.out();
    }

    HttpResponse<String> open(String address) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<InputStream>> stream(String address) {
        return http.sendAsync(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofInputStream());
    }

    /**
     * Sends a form with the token of {@code page}.
     *
     * @param fields names and values in turn
     */
    HttpResponse<String> send(HttpResponse<String> page, String address, String... fields) throws Exception {
        var form = new StringBuilder("_csrf=").append(encoded(token(page)));
        for (int field = 0; field < fields.length; field += 2) {
            form.append('&').append(fields[field]).append('=').append(encoded(fields[field + 1]));
        }
        return http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", "text/html")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.toString()))
                        .build(),
                BodyHandlers.ofString());
    }

    /** A file that the person chose in a field of a form. */
    record Chosen(String field, String name, byte[] content) {}

    /** Sends a form of several parts with the token of {@code page} and the chosen files. */
    HttpResponse<String> upload(
            HttpResponse<String> page, String address, Map<String, String> fields, List<Chosen> files)
            throws Exception {
        var parts = new ByteArrayOutputStream();
        var all = new TreeMap<>(fields);
        all.put("_csrf", token(page));
        all.forEach((field, text) -> parts.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + text + "\r\n")
                        .getBytes(UTF_8)));
        files.forEach(file -> {
            parts.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + file.field()
                            + "\"; filename=\"" + file.name()
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(UTF_8));
            parts.writeBytes(file.content());
            parts.writeBytes("\r\n".getBytes(UTF_8));
        });
        parts.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
        var answer = unredirected.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", "text/html")
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(parts.toByteArray()))
                        .build(),
                BodyHandlers.ofString());
        var next = answer.headers().firstValue("Location");
        return next.isEmpty()
                ? answer
                : open(URI.create(address).resolve(next.get()).toString());
    }

    private static String token(HttpResponse<String> page) {
        var token = TOKEN.matcher(page.body());
        assertThat(token.find()).as(page.body()).isTrue();
        return Objects.requireNonNull(token.group(1));
    }

    /** Opens a one-time link, and presses the button. The gateway may read a moment later what an operator's command wrote. */
    HttpResponse<String> use(String link) throws Exception {
        var page = await().atMost(LINK_TIMEOUT).until(() -> open(link), it -> it.statusCode() == 200);
        return press(page, link);
    }

    /**
     * Presses the button on the page of a one-time link.
     *
     * @param link the link, or an address of another gateway
     */
    HttpResponse<String> press(HttpResponse<String> page, String link) throws Exception {
        return send(page, URI.create(link).resolve("/sign-in/link").toString());
    }

    /** The cookies, as a header has them. */
    String cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    List<String> cookieNames() {
        return cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::getName)
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
