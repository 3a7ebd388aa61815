package kz.mediagrid.notifier.delivery.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks up each host name at most once at a time. A look-up cannot be cancelled, so without this limit each further
 * attempt at a name that hangs would hold a further thread for ever.
 */
final class OneLookUpPerHost implements DnsResolver {

    private final DnsResolver names;
    private final Duration limit;
    private final ConcurrentMap<String, FutureTask<InetAddress[]>> running = new ConcurrentHashMap<>();

    /** @param limit the longest wait for a look-up of the same name that another thread has begun */
    OneLookUpPerHost(DnsResolver names, Duration limit) {
        this.names = names;
        this.limit = limit;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var own = new FutureTask<>(() -> names.resolve(host));
        var begun = running.putIfAbsent(host, own);
        if (begun == null) {
            try {
                own.run();
            } finally {
                running.remove(host, own);
            }
        }
        return result(host, begun == null ? own : begun);
    }

    private InetAddress[] result(String host, FutureTask<InetAddress[]> lookUp) throws UnknownHostException {
        try {
            return lookUp.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownHostException unknown) {
                throw unknown;
            }
            throw new IllegalStateException("the look-up of " + host + " failed", e);
        } catch (TimeoutException e) {
            throw new HangingLookUpException(host);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host);
        }
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }

    /** Thrown if a look-up that another thread has begun does not end within the limit. */
    static final class HangingLookUpException extends UnknownHostException {

        HangingLookUpException(String host) {
            super(host);
        }
    }
}
