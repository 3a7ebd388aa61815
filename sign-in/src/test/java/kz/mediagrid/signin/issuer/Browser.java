package kz.mediagrid.signin.issuer;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** The browser of one person, which follows no redirect by itself. Its cookies are those of a host, whatever the port. */
final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }

    /** Follows the redirects from {@code address} to the page at their end. */
    HttpResponse<String> page(String address) throws IOException, InterruptedException {
        var answer = get(address);
        while (answer.statusCode() / 100 == 3) {
            answer = get(target(answer));
        }
        return answer;
    }

    /** The address to which an answer redirects. */
    static String target(HttpResponse<String> answer) {
        return answer.uri()
                .resolve(answer.headers().firstValue("Location").orElseThrow())
                .toString();
    }

    /**
     * Begins at {@code address}, signs in at the issuer as {@code user}, and returns the address to which the issuer sends
     * the browser back.
     */
    String answer(String address, String user) throws IOException, InterruptedException {
        var login = page(address);
        var token = TOKEN.matcher(login.body());
        if (!token.find()) {
            throw new IllegalStateException(login.uri() + " is no form: " + login.statusCode());
        }
        var fields =
                "username=" + user + "&password=pw&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
        var entered = http.send(
                HttpRequest.newBuilder(login.uri())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields))
                        .build(),
                BodyHandlers.ofString());
        return target(get(target(entered)));
    }

    /** The cookies of the gateways. */
    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> !cookie.getName().equals("ISSUER"))
                .toList();
    }

    void add(HttpCookie cookie, String address) {
        cookies.getCookieStore().add(URI.create(address), cookie);
    }
}
