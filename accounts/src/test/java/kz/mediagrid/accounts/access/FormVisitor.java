package kz.mediagrid.accounts.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.web.util.HtmlUtils;

/** A person at a browser who opens and sends forms of one server. */
final class FormVisitor {

    private static final Pattern FIELD = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");
    private static final Pattern MAIN = Pattern.compile("(?s)<main.*</main>");

    private final ServletWebServerApplicationContext context;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    FormVisitor(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + context.getWebServer().getPort() + path);
    }

    void signIn(String key) {
        var made = context.getBean(SignIn.class).with(key, false).orElseThrow();
        var cookie = new HttpCookie(made.getName(), made.getValue());
        cookie.setPath("/");
        cookies.getCookieStore().add(address("/"), cookie);
    }

    void signOut() {
        cookies.getCookieStore().removeAll();
    }

    HttpResponse<String> open(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(address(path))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }

    /** Sends fields as a browser does when a person presses a button of the page at {@code page}. */
    HttpResponse<String> press(String page, String path, Map<String, String> fields) throws Exception {
        return send(page, path, fields, "navigate");
    }

    HttpResponse<String> send(String page, String path, Map<String, String> fields, String mode) throws Exception {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return send(page, path, "application/x-www-form-urlencoded", form, mode);
    }

    /** Sends fields and a file, as {@link #press} sends fields. */
    HttpResponse<String> attach(String page, String path, Map<String, String> fields, String file) throws Exception {
        return attach(page, path, fields, file, "%PDF-1.7");
    }

    HttpResponse<String> attach(String page, String path, Map<String, String> fields, String file, String content)
            throws Exception {
        var head = "--b\r\nContent-Disposition: form-data; name=\"";
        var form = fields.entrySet().stream()
                .map(field -> head + field.getKey() + "\"\r\n\r\n" + field.getValue() + "\r\n")
                .collect(Collectors.joining());
        var whole = form + head + file + "\"; filename=\"a.pdf\"\r\n\r\n" + content + "\r\n--b--\r\n";
        return send(page, path, "multipart/form-data; boundary=b", whole, "navigate");
    }

    HttpResponse<String> send(String page, String path, String type, String content, String mode) throws Exception {
        return http.send(
                HttpRequest.newBuilder(address(path))
                        .header("Accept", "text/html")
                        .header("Content-Type", type)
                        .header("Referer", address(page).toString())
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Sec-Fetch-Mode", mode)
                        .POST(BodyPublishers.ofString(content))
                        .build(),
                BodyHandlers.ofString());
    }

    static String hidden(HttpResponse<String> page, String name) {
        return fields(page.body()).getOrDefault(name, "");
    }

    static Map<String, String> fields(String html) {
        var fields = new LinkedHashMap<String, String>();
        FIELD.matcher(html)
                .results()
                .forEach(field -> fields.put(field.group(1), HtmlUtils.htmlUnescape(field.group(2))));
        return fields;
    }

    static String main(HttpResponse<String> page) {
        var main = MAIN.matcher(page.body());
        assertThat(main.find()).as(page.body()).isTrue();
        return main.group();
    }
}
