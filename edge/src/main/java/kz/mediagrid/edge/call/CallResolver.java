package kz.mediagrid.edge.call;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.CallLimiter;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Provides the arguments of controller methods. An argument is the caller's account, a complete write, the lines of
 * many writes, or the strictly parsed content of a request body.
 */
final class CallResolver implements HandlerMethodArgumentResolver {

    private final Clock business;
    private final CallLimiter limiter;
    private final StillAdmitted admitted;

    CallResolver(Clock business, CallLimiter limiter, StillAdmitted admitted) {
        this.business = business;
        this.limiter = limiter;
        this.admitted = admitted;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Write.class
                || parameter.getParameterType() == WriteLines.class
                || parameter.getParameterType() == Account.class
                || parameter.getParameterType() == StrictJson.Content.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders)
            throws IOException {
        if (parameter.getParameterType() == Account.class) {
            return account();
        }
        var request = web.getNativeRequest(HttpServletRequest.class);
        if (request == null) {
            throw new IllegalStateException("calls come through servlets");
        }
        if (parameter.getParameterType() == WriteLines.class) {
            return lines(request, web);
        }
        var type = ResolvableType.forMethodParameter(parameter).getGeneric(0).resolve(Object.class);
        return parameter.getParameterType() == Write.class ? write(request, web, type) : content(request, type);
    }

    private <T> Write<T> write(HttpServletRequest request, NativeWebRequest web, Class<T> type) throws IOException {
        var account = account();
        var key = IdempotencyKey.of(request.getHeaders(IdempotencyKey.HEADER));
        var ifMatch = Precondition.of(request.getHeader(HttpHeaders.IF_MATCH));
        var content = content(request, type);
        if (content.value() instanceof Batch batch) {
            countFurtherLines(account, batch.lines() - 1, web);
        }
        var receivedAt = now();
        var path = request.getServletPath();
        var ids = SubmissionIds.of(account.writesAs(), key, request.getMethod(), path, content.canonical());
        SubmissionLogKey.begin(request, ids.submissionId());
        return new Write<>(
                account,
                key,
                ids,
                receivedAt,
                content.value(),
                ifMatch,
                WaitPreference.of(request.getHeaders("Prefer")));
    }

    private WriteLines lines(HttpServletRequest request, NativeWebRequest web) throws IOException {
        var account = account();
        var lines = RequestBodies.readLines(request);
        admitted.require(request);
        countFurtherLines(account, lines.size() - 1, web);
        return new WriteLines(account, now(), WaitPreference.of(request.getHeaders("Prefer")), lines);
    }

    /** The filter has counted the first line, and has told what was left then. */
    private void countFurtherLines(Account account, int lines, NativeWebRequest web) {
        var response = requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        limiter.furtherLines(account, lines).forEach(response::setHeader);
    }

    /** Terms are counted in milliseconds, the precision of the log. */
    private Instant now() {
        return business.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private <T> StrictJson.Content<T> content(HttpServletRequest request, Class<T> type) throws IOException {
        var body = RequestBodies.read(request, type);
        admitted.require(request);
        return StrictJson.read(body, type);
    }

    private static Account account() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Account account) {
            return account;
        }
        throw new IllegalStateException("a call without an account came past the table of routes");
    }
}
