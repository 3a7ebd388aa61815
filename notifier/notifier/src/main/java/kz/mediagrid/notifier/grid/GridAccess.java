package kz.mediagrid.notifier.grid;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The setting for read access to the grid page and its JSON.
 *
 * @param gridPage {@code public}, or {@code signed-in}, which requires an account of any role
 */
@ConfigurationProperties("media-grid")
record GridAccess(@DefaultValue("public") Readers gridPage) {

    enum Readers {
        PUBLIC,
        SIGNED_IN
    }
}
