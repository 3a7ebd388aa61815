package kz.mediagrid.notifier.outlet;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where outlets may be.
 *
 * @param allowLoopback whether outlets may be on this machine, for trying things out
 * @param allowHttp whether an outlet's address may be http; always so where outlets may be on this machine
 */
@ConfigurationProperties("media-grid.delivery")
record OutletProperties(
        @DefaultValue("false") boolean allowLoopback,
        @DefaultValue("false") boolean allowHttp) {}
