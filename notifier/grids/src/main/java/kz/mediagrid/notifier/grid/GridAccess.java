package kz.mediagrid.notifier.grid;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The setting for read access to the grid page and its JSON.
 *
 * @param gridPage {@code public} if everybody may read; {@code signed-in} if a caller needs an account, in any role
 */
@ConfigurationProperties("media-grid")
record GridAccess(@DefaultValue("public") Readers gridPage) {

    enum Readers {
        PUBLIC,
        SIGNED_IN
    }
}
