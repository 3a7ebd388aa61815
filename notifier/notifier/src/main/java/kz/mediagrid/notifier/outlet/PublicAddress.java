package kz.mediagrid.notifier.outlet;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the world reaches the notifier.
 *
 * @param publicUrl begins the links that outlets are sent
 */
@ConfigurationProperties("media-grid")
record PublicAddress(@DefaultValue("http://127.0.0.1:8082") URI publicUrl) {}
