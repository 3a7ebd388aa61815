package kz.mediagrid.formats.atom;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The statements of a feed on itself.
 *
 * @param name the name of the feed among all feeds, which never changes
 * @param language the language of the texts, e.g. {@code kk}
 * @param author the name of the publisher
 * @param page the page of the grid for people
 * @param self the address of the feed; null if the address is a secret
 * @param begun the time of the last change of a feed without entries [UTC instant of the business clock]
 */
public record AtomHead(
        String name,
        String language,
        String title,
        String author,
        URI page,
        @Nullable URI self,
        Instant begun) {}
