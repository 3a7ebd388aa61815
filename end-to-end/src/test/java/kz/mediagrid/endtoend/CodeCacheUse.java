package kz.mediagrid.endtoend;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads how full the code cache of each service is, as its metrics say.
 *
 * @param services their addresses
 * @param key a key of the role OPS
 */
record CodeCacheUse(HttpClient http, List<String> services, String key) {

    private static final Pattern POOL =
            Pattern.compile("(?m)^jvm_memory_(used|max)_bytes\\{area=\"nonheap\",id=\"(Code[^\"]*)\"} (\\S+)$");

    /** The fullest pool of compiled code of each service [%], by the service's address. */
    Map<String, Long> percentages() throws InterruptedException {
        var percentages = new TreeMap<String, Long>();
        for (var service : services) {
            percentages.put(service, Math.round(100 * fullest(service)));
        }
        return percentages;
    }

    private double fullest(String service) throws InterruptedException {
        var used = new TreeMap<String, Double>();
        var most = new TreeMap<String, Double>();
        POOL.matcher(metrics(service))
                .results()
                .forEach(pool -> (pool.group(1).equals("used") ? used : most)
                        .put(pool.group(2), Double.parseDouble(pool.group(3))));
        return used.keySet().stream()
                .mapToDouble(pool -> requireNonNull(used.get(pool)) / requireNonNull(most.get(pool)))
                .max()
                .orElseThrow(() -> new IllegalStateException(service + " says nothing of its compiled code."));
    }

    private String metrics(String service) throws InterruptedException {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create(service + "/actuator/prometheus"))
                                    .header("Authorization", "Bearer " + key)
                                    .timeout(Duration.ofMinutes(2))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(service + " does not show its metrics", e);
        }
    }
}
