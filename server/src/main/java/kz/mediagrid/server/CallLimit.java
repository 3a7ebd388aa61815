package kz.mediagrid.server;

import java.util.function.Predicate;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.springframework.http.HttpStatus;

/**
 * Refuses a call of an address that has too many calls of one kind under way. Behind a trusted proxy, this is the address
 * that the proxy names. A proxy that names no address has no limit.
 */
final class CallLimit extends Handler.Wrapper {

    private final AddressCounts calls;
    private final Predicate<Request> kind;
    private final TrustedProxies proxies;

    /** @param kind true for the calls that count */
    CallLimit(int limit, Predicate<Request> kind, TrustedProxies proxies) {
        this.calls = new AddressCounts(limit);
        this.kind = kind;
        this.proxies = proxies;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var address = Request.getRemoteAddr(request);
        if (proxies.trusts(address) || !kind.test(request)) {
            return super.handle(request, response, callback);
        }
        Request.addCompletionListener(request, failure -> calls.remove(address));
        if (calls.add(address)) {
            return super.handle(request, response, callback);
        }
        Response.writeError(request, response, callback, HttpStatus.TOO_MANY_REQUESTS.value());
        return true;
    }
}
