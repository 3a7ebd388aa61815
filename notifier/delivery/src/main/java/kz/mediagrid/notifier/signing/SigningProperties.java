package kz.mediagrid.notifier.signing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of signing.
 *
 * @param keys the directory of the signing keys, which are the same for all instances; if null, this instance signs nothing
 */
@ConfigurationProperties("media-grid.signing")
record SigningProperties(@Nullable Path keys) {}
