package kz.mediagrid.notifier.delivery.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import kz.mediagrid.notifier.outlet.AddressGuard;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves a host name just before a connection is made, and refuses addresses of internal networks.
 *
 * <p>The client connects only to addresses that this resolver returns, so every address in use was checked. A check
 * when the outlet is created is not enough, because the name may resolve to another address later.
 */
final class GuardedResolver implements DnsResolver {

    private final DnsResolver names;
    private final AddressGuard guard;

    GuardedResolver(AddressGuard guard) {
        this(SystemDefaultDnsResolver.INSTANCE, guard);
    }

    GuardedResolver(DnsResolver names, AddressGuard guard) {
        this.names = names;
        this.guard = guard;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = names.resolve(host);
        if (addresses == null || addresses.length == 0) {
            throw new UnknownHostException(host);
        }
        for (var address : addresses) {
            var refusal = guard.refusal(address);
            if (refusal.isPresent()) {
                throw new ForbiddenAddressException(host, address, refusal.get());
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Thrown if a name resolves to a forbidden address. */
    static final class ForbiddenAddressException extends UnknownHostException {

        ForbiddenAddressException(String host, InetAddress address, String refusal) {
            super("%s is at %s, which is %s: not connected".formatted(host, address.getHostAddress(), refusal));
        }
    }
}
