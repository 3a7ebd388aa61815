package kz.mediagrid.notifier.outlet;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings for permitted webhook addresses.
 *
 * @param allowLoopback whether outlets may be on this machine, for trials
 * @param allowHttp whether an outlet's address may be http instead of https; {@code allowLoopback} permits http, too
 * @param ports the ports that an outlet may have; port 80 counts only where http is allowed
 */
@ConfigurationProperties("media-grid.delivery")
record OutletProperties(
        @DefaultValue("false") boolean allowLoopback,
        @DefaultValue("false") boolean allowHttp,
        @DefaultValue({"443", "80", "1024-65535"}) List<String> ports) {

    /** Whether outlets may have http addresses. */
    boolean permitsHttp() {
        return allowHttp || allowLoopback;
    }
}
