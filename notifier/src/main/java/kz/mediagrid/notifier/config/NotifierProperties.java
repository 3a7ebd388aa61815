package kz.mediagrid.notifier.config;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What the notifier must be told.
 *
 * @param registryUrl the registry's own API, e.g. {@code http://127.0.0.1:8083/apis/registry/v2}
 */
@Validated
@ConfigurationProperties("media-grid")
record NotifierProperties(@NotBlank String registryUrl) {}
