package kz.mediagrid.gateway.config;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kz.mediagrid.edge.page.Menu;
import kz.mediagrid.topics.Service;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The gateway's settings.
 *
 * @param stateDir the folder of the service's stores, which must be set; never the system's temporary folder, which is emptied
 *     and which other users may read
 * @param accountsFile the file to which a first start writes the accounts that it creates; if null, a first start
 *     creates no accounts
 * @param catchUp the time limit for reading all topics at a start, before the port of the service opens; after it, the start
 *     fails
 * @param signInSecret the secret that signs the cookies of signed-in people: at least 32 characters, the same for all
 *     instances of both services; if null, each start generates a new secret, so that people must sign in again
 * @param notifierPages the address of the notifier's pages, e.g. {@code http://localhost:8082}, to which every page links;
 *     {@code /} if a proxy shows the pages of both services at one address; no links if null
 * @param authorisedBody the code of the authorised body in the directory; the same for the gateway and the notifier
 */
@Validated
@ConfigurationProperties("media-grid")
public record GatewayProperties(
        @NotNull Path stateDir,
        @Nullable Path accountsFile,
        @DefaultValue("10m") @NotNull Duration catchUp,
        @Size(min = 32) @Nullable String signInSecret,
        @Pattern(regexp = Menu.ADDRESS) @Nullable String notifierPages,
        @NotBlank @DefaultValue("mam") String authorisedBody,
        @DefaultValue @NotNull @Valid Movable clock,
        @DefaultValue @NotNull @Valid Seed directory) {

    /**
     * The settings for moves of business time.
     *
     * @param movable whether business time can be moved, for trials
     * @param followers the services that must use the new time before a move ends
     */
    public record Movable(
            @DefaultValue("false") boolean movable,

            @DefaultValue({"producer-gateway", "grid-aggregator", "notifier"}) @NotEmpty
            List<Service> followers) {}

    /**
     * The setting for the first entries of the directory.
     *
     * @param seed whether a first start enters the state bodies in the directory
     */
    public record Seed(@DefaultValue("true") boolean seed) {}
}
