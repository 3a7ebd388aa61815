package kz.mediagrid.server;

import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.Request;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * Takes the caller's address and the scheme of a call from the headers X-Forwarded-For and X-Forwarded-Proto, if a
 * trusted proxy sent the call. Jetty's own customizer believes every caller.
 */
@Component
final class TrustedProxies extends ForwardedRequestCustomizer {

    private static final String FOR = "X-Forwarded-For";

    private final List<IpAddressMatcher> proxies;

    /** @param proxies addresses of the trusted proxies, each an IP address or a range such as {@code 10.0.0.0/8} */
    TrustedProxies(@Value("${media-grid.trusted-proxies:127.0.0.1,::1}") List<String> proxies) {
        this.proxies = proxies.stream().map(IpAddressMatcher::new).toList();
        setForwardedHeader(null);
        setForwardedHostHeader(null);
        setForwardedPortHeader(null);
        setForwardedServerHeader(null);
        setForwardedHttpsHeader(null);
        setForwardedCipherSuiteHeader(null);
        setForwardedSslSessionIdHeader(null);
    }

    /** Whether {@code address} is the IP address of a trusted proxy. Proxies may also write other texts than addresses. */
    boolean trusts(String address) {
        try {
            return proxies.stream().anyMatch(proxy -> proxy.matches(address));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        if (!trusts(Request.getRemoteAddr(request))) {
            return request;
        }
        var callers = request.getHeaders().getCSV(FOR, false);
        if (callers.isEmpty()) {
            return super.customize(request, responseHeaders);
        }
        var fields = HttpFields.build(request.getHeaders()).put(FOR, nearest(callers));
        return super.customize(
                new Request.Wrapper(request) {
                    @Override
                    public HttpFields getHeaders() {
                        return fields;
                    }
                },
                responseHeaders);
    }

    /** The caller of the outermost trusted proxy. Each proxy adds its caller at the end; callers can write the rest. */
    private String nearest(List<String> callers) {
        int last = callers.size() - 1;
        while (last > 0 && trusts(callers.get(last))) {
            last--;
        }
        return callers.get(last);
    }
}
