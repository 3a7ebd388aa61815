package kz.mediagrid.accounts.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;

/** Makes the filter that lets scripts of other sites read some addresses, by GET and HEAD and without credentials. */
final class OtherSites {

    /** These are open in every service. */
    private static final ReadByOtherSites COMMON =
            new ReadByOtherSites(List.of("/problems", "/problems/{kind}", "/v3/api-docs"));

    private static final Duration PREFLIGHT_KEPT = Duration.ofDays(1);

    private OtherSites() {}

    /** @param own the addresses that only some services have */
    static CorsFilter filter(Stream<ReadByOtherSites> own) {
        var reading = new CorsConfiguration();
        reading.addAllowedOrigin(CorsConfiguration.ALL);
        reading.setAllowedMethods(List.of(HttpMethod.GET.name(), HttpMethod.HEAD.name()));
        // Without Authorization, so that no script of another site uses a key.
        reading.setAllowedHeaders(List.of(HttpHeaders.IF_NONE_MATCH));
        reading.setExposedHeaders(List.of(HttpHeaders.ETAG, HttpHeaders.LINK, HttpHeaders.RETRY_AFTER));
        reading.setAllowCredentials(false);
        reading.setMaxAge(PREFLIGHT_KEPT);
        var source = new UrlBasedCorsConfigurationSource();
        Stream.concat(Stream.of(COMMON), own)
                .flatMap(open -> open.paths().stream())
                .forEach(path -> source.registerCorsConfiguration(path, reading));
        var filter = new CorsFilter(source);
        var processor = new DefaultCorsProcessor();
        // Any other address is answered as if the call had no origin, which a browser shows to no script.
        filter.setCorsProcessor((rules, request, response) ->
                rules == null || !isRead(request) || processor.processRequest(rules, request, response));
        return filter;
    }

    private static boolean isRead(HttpServletRequest request) {
        return CorsUtils.isPreFlightRequest(request)
                || HttpMethod.GET.matches(request.getMethod())
                || HttpMethod.HEAD.matches(request.getMethod());
    }
}
