package kz.mediagrid.notifier.config;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.file.Path;
import java.time.Duration;
import kz.mediagrid.edge.page.Menu;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The notifier's settings.
 *
 * @param stateDir the folder of the service's stores, which must be set; never the system's temporary folder, which is emptied
 *     and which other users may read
 * @param catchUp the time limit for reading all topics at a start, before the port of the service opens; after it, the start
 *     fails
 * @param signInSecret the secret that signs the cookies of signed-in people: at least 32 characters, the same for all
 *     instances of both services; if null, each start generates a new secret, so that people must sign in again
 * @param gatewayPages the address of the gateway's pages, e.g. {@code http://localhost:8080}, to which every page links;
 *     {@code /} if a proxy shows the pages of both services at one address; no links if null
 */
@Validated
@ConfigurationProperties("media-grid")
record NotifierProperties(
        @NotNull Path stateDir,
        @DefaultValue("10m") Duration catchUp,
        @Size(min = 32) @Nullable String signInSecret,
        @Pattern(regexp = Menu.ADDRESS) @Nullable String gatewayPages) {}
