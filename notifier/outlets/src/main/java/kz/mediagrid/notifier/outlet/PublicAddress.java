package kz.mediagrid.notifier.outlet;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The setting for the notifier's public address.
 *
 * @param publicUrl the beginning of all links that are sent to outlets
 */
@ConfigurationProperties("media-grid")
record PublicAddress(@DefaultValue("http://localhost:8082") URI publicUrl) {}
