package kz.mediagrid.signin.passkey;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.mediagrid.edge.page.Menu;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The address at which passkeys are made and used. Browsers tie a passkey to the host name.
 *
 * @param gatewayPages the address of the gateway's pages for people, at which passkeys are made and used and to which the
 *     links in mails lead, as people see it, without a path
 */
@ConfigurationProperties("media-grid")
record PasskeyAddress(@DefaultValue("http://localhost:8080") URI gatewayPages) {

    private static final Pattern NUMBER = Pattern.compile("[0-9.]+|\\[.*");

    PasskeyAddress {
        if (!gatewayPages.toString().matches(Menu.ADDRESS)) {
            throw new IllegalArgumentException("media-grid.gateway-pages is neither / nor the address of a host");
        }
    }

    /** The scheme, host and port as browsers sign them; empty if the address has no host name. */
    Optional<String> origin() {
        return Optional.ofNullable(gatewayPages.getHost())
                .filter(host -> !NUMBER.matcher(host).matches())
                .map(host -> gatewayPages.getScheme() + "://" + host + port());
    }

    private String port() {
        return gatewayPages.getPort() < 0 ? "" : ":" + gatewayPages.getPort();
    }

    /** The host name to which browsers tie the passkeys. */
    String host() {
        return gatewayPages.getHost();
    }

    /** Whether a page was called at this address. Browsers refuse passkeys on a page that was not. */
    boolean isOf(HttpServletRequest request) {
        return origin().filter(ServletUriComponentsBuilder.fromContextPath(request)
                        .build()
                        .toUriString()::equals)
                .isPresent();
    }
}
