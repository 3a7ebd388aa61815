package kz.mediagrid.accounts.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import kz.mediagrid.edge.problem.FormBody;
import kz.mediagrid.edge.problem.ProblemWriter;
import kz.mediagrid.edge.problem.RequestProblem;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads forms with files before any filter looks into them. A large form of an unknown sender stays unread: its token comes with the
 * files, so that anybody could fill the folder for temporary files. A form that cannot be read is answered with the reason.
 */
final class FormWithFilesFilter extends OncePerRequestFilter {

    /** The size up to which the form of an unknown sender is read, so that no text is lost with a sign-in that ended [bytes]. */
    private static final long LARGEST_OF_UNKNOWN = 1_000_000;

    private final Refusals refusals;
    private final ProblemWriter problems;

    FormWithFilesFilter(Refusals refusals, ProblemWriter problems) {
        this.refusals = refusals;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!hasFiles(request) || !refusals.takesForm(request)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            if (CallLimitFilter.account().isEmpty() && refusals.isOfAccounts(request) && isLarge(request)) {
                FormBody.leaveUnread(request);
                refusals.unauthenticated(request, response);
                return;
            }
            FormBody.read(request);
        } catch (RequestProblem problem) {
            problems.write(problem, request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean hasFiles(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    /** Whether the form is larger than the limit, or does not say its size. Browsers say it. */
    private static boolean isLarge(HttpServletRequest request) {
        var size = request.getContentLengthLong();
        return size < 0 || size > LARGEST_OF_UNKNOWN;
    }
}
