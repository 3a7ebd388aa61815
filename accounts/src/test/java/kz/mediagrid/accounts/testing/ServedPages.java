package kz.mediagrid.accounts.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/**
 * Pages on a real server, with the real templates and settings of their service, and without Kafka behind it. They are read as in a
 * browser that keeps cookies and has no scripts.
 */
public abstract class ServedPages implements AutoCloseable {

    private final ServletWebServerApplicationContext context;
    private final String[] headers;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    /**
     * Starts the server.
     *
     * @param parts the configuration with the pages, and with all that they need
     * @param service the name of the service, whose settings apply
     * @param headers the headers of each call, names and values in turn
     * @param settings further settings, each as an argument of a command
     */
    protected ServedPages(Class<?> parts, String service, List<String> headers, String... settings) {
        this.headers = headers.toArray(String[]::new);
        this.context = (ServletWebServerApplicationContext) new SpringApplicationBuilder(parts)
                .properties("spring.config.name=" + service)
                .run(Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        "--logging.level.root=warn",
                                        "--management.endpoint.health.validate-group-membership=false"),
                                Stream.of(settings))
                        .toArray(String[]::new));
    }

    public final <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** The answer to a call with further headers, which are names and values in turn. */
    public final HttpResponse<String> get(String path, String... more) {
        return send(to(path), more);
    }

    /** The answer to a call of the API. An empty {@code json} is no content; {@code more} are names and values of headers in turn. */
    public final HttpResponse<String> call(String method, String path, String json, String... more) {
        var request = to(path).method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        return send(json.isEmpty() ? request : request.header("Content-Type", "application/json"), more);
    }

    /** Sends a form as a browser does, with further headers, which are names and values in turn. */
    public final HttpResponse<String> post(String path, Map<String, String> fields, String... more) {
        var all = new ArrayList<String>();
        fields.forEach((name, value) -> all.addAll(List.of(name, value)));
        return post(path, all, more);
    }

    /** Sends a form as a browser does; {@code fields} are names and values in turn, as are the further headers. */
    public final HttpResponse<String> post(String path, List<String> fields, String... more) {
        var form = new StringBuilder();
        for (int field = 0; field < fields.size(); field += 2) {
            form.append(field == 0 ? "" : "&").append(fields.get(field)).append('=');
            form.append(URLEncoder.encode(fields.get(field + 1), StandardCharsets.UTF_8));
        }
        return post(path, "application/x-www-form-urlencoded", form.toString().getBytes(StandardCharsets.UTF_8), more);
    }

    protected final HttpResponse<String> post(String path, String type, byte[] body, String... more) {
        return send(to(path).POST(BodyPublishers.ofByteArray(body)).header("Content-Type", type), more);
    }

    /** Signs in as the person or the program with that key. */
    public final HttpResponse<String> enter(String key) {
        return post("/sign-in", Map.of("_csrf", token(get("/sign-in")), "key", key));
    }

    public final void leave() {
        post("/sign-out", Map.of("_csrf", token(get("/sign-out"))));
    }

    /** The number that makes a form of the page one of ours. */
    public static String token(HttpResponse<String> page) {
        return hidden(page, "_csrf").stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no form on " + page.uri() + ": " + page.body()));
    }

    /** The values of the hidden fields with that name in the forms of the page, apart from the choice of a language. */
    public static List<String> hidden(HttpResponse<String> page, String name) {
        return Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"")
                .matcher(page.body().replaceFirst("(?s)<form id=\"typed-again\".*?</form>", ""))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + context.getWebServer().getPort() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... more) {
        for (var all : List.of(headers, more)) {
            for (int header = 0; header < all.length; header += 2) {
                request.setHeader(all[header], all[header + 1]);
            }
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("the page does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
