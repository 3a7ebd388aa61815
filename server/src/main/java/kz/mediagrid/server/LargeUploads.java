package kz.mediagrid.server;

import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Addresses whose bodies may be larger than others.
 *
 * @param largest the size limit of a body [bytes]; {@link Long#MAX_VALUE} if the service itself limits it
 * @param paths the paths of the addresses, e.g. {@code /drafts/{id}}
 */
public record LargeUploads(long largest, List<PathPattern> paths) {

    public static LargeUploads of(long largest, String... paths) {
        return new LargeUploads(
                largest,
                List.of(paths).stream()
                        .map(PathPatternParser.defaultInstance::parse)
                        .toList());
    }

    boolean includes(String path) {
        var parsed = PathContainer.parsePath(path);
        return paths.stream().anyMatch(pattern -> pattern.matches(parsed));
    }
}
