package kz.mediagrid.notifier.grid;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may read the grid page and its JSON.
 *
 * @param gridPage {@code public}, or {@code signed-in}: then an account is needed, whatever its roles
 */
@ConfigurationProperties("media-grid")
record GridAccess(@DefaultValue("public") Readers gridPage) {

    enum Readers {
        PUBLIC,
        SIGNED_IN
    }
}
