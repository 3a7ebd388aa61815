package kz.mediagrid.edge.call;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.servlet.AsyncHandlerInterceptor;

/** Gives the log lines of a call that writes the id of its submission, also the lines about its problem. */
final class SubmissionLogKey implements AsyncHandlerInterceptor {

    private static final String ID = SubmissionLogKey.class.getName();

    /** Begins with the present line; any thread that goes on with the call has the id, too. */
    static void begin(HttpServletRequest request, String submissionId) {
        request.setAttribute(ID, submissionId);
        MDC.put("submission", submissionId);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(ID) instanceof String submissionId) {
            MDC.put("submission", submissionId);
        }
        return true;
    }

    @Override
    public void afterConcurrentHandlingStarted(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        MDC.remove("submission");
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        MDC.remove("submission");
    }
}
