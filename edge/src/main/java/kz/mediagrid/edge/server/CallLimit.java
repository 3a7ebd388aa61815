package kz.mediagrid.edge.server;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.springframework.http.HttpStatus;

/**
 * Refuses a call of an address that has too many calls under way. Behind a trusted proxy, this is the address that the
 * proxy names. A proxy that names no address has no limit.
 */
final class CallLimit extends Handler.Wrapper {

    private final AddressCounts calls;
    private final TrustedProxies proxies;

    CallLimit(int limit, TrustedProxies proxies) {
        this.calls = new AddressCounts(limit);
        this.proxies = proxies;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var address = Request.getRemoteAddr(request);
        if (proxies.trusts(address)) {
            return super.handle(request, response, callback);
        }
        var ended = Callback.from(callback, () -> calls.remove(address));
        if (calls.add(address)) {
            return super.handle(request, response, ended);
        }
        Response.writeError(request, response, ended, HttpStatus.TOO_MANY_REQUESTS.value());
        return true;
    }
}
