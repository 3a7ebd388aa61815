package kz.mediagrid.gateway.config;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kz.mediagrid.topics.Service;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The gateway's settings.
 *
 * @param registryUrl the registry's own API, e.g. {@code http://127.0.0.1:8083/apis/registry/v2}
 * @param accountsFile where a first start writes the accounts it makes; none: it makes none
 * @param catchUp how long the views may take to be built before the start is given up
 * @param signInSecret signs the cookies of people who signed in, at least 32 characters, the same for all instances;
 *     left out: made anew at each start, which ends all sign-ins
 * @param authorisedBody the directory's code of the body that gathers what the others say, as the notifier has it
 */
@Validated
@ConfigurationProperties("media-grid")
public record GatewayProperties(
        @NotBlank String registryUrl,
        @Nullable Path accountsFile,
        @DefaultValue("2m") @NotNull Duration catchUp,
        @Size(min = 32) @Nullable String signInSecret,
        @NotBlank @DefaultValue("mam") String authorisedBody,
        @DefaultValue @NotNull @Valid Movable clock,
        @DefaultValue @NotNull @Valid Seed directory) {

    /**
     * Whether business time can be moved.
     *
     * @param followers the services that a moved clock waits for
     */
    public record Movable(
            @DefaultValue("false") boolean movable,

            @DefaultValue({"producer-gateway", "grid-aggregator", "notifier"}) @NotEmpty
            List<Service> followers) {}

    /** Whether a first start fills the directory with today's state bodies. */
    public record Seed(@DefaultValue("true") boolean seed) {}
}
