package kz.mediagrid.edge.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** Reads the body of a form with files, or leaves it unread. The files of a form are in the folder for temporary files meanwhile. */
public final class FormBody {

    private static final Logger log = LoggerFactory.getLogger(FormBody.class);

    private static final String UNREAD = FormBody.class.getName() + ".unread";

    /** The texts of the operating system's errors ENOSPC and EDQUOT, which Java reports without a type of their own. */
    private static final List<String> FULL = List.of("No space left on device", "Disk quota exceeded");

    /** The text of the error EIO, which Java reports in the same way. */
    private static final String BROKEN = "Input/output error";

    private FormBody() {}

    /**
     * Reads the body. After a failure, the call has only the parameters of its address, and nothing of the body is on disk.
     *
     * @throws RequestProblem if the body is no form, does not come as a whole or in time, finds no space, or cannot be stored: {@link
     *     ProblemKind#MALFORMED}, {@link ProblemKind#TOO_LARGE}, {@link ProblemKind#TOO_SLOW}, {@link ProblemKind#STORE_FULL},
     *     {@link ProblemKind#UNAVAILABLE}
     */
    public static void read(HttpServletRequest request) {
        try {
            request.getParameterMap();
        } catch (RuntimeException e) {
            var problem = problem(e);
            if (problem.kind() == ProblemKind.STORE_FULL) {
                log.warn("{} {}: no space for a form", request.getMethod(), request.getRequestURI(), e);
            } else if (problem.kind() == ProblemKind.UNAVAILABLE) {
                log.error("{} {}: the disk does not take a form", request.getMethod(), request.getRequestURI(), e);
            }
            throw problem;
        }
    }

    /** The problem of a body that could not be read. */
    static RequestProblem problem(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (isFull(cause)) {
                return StatusKinds.problem(HttpStatus.INSUFFICIENT_STORAGE.value());
            }
            if (isOfDisk(cause)) {
                return StatusKinds.problem(HttpStatus.SERVICE_UNAVAILABLE.value());
            }
            if (cause instanceof TimeoutException
                    || cause instanceof HttpException refused
                            && refused.getCode() == HttpStatus.REQUEST_TIMEOUT.value()) {
                return ProblemKind.TOO_SLOW.because(ProblemText.of("body.too-slow"));
            }
            if (cause instanceof HttpException refused && refused.getCode() == HttpStatus.CONTENT_TOO_LARGE.value()) {
                return StatusKinds.problem(refused.getCode());
            }
        }
        return ProblemKind.MALFORMED.because(ProblemText.of("form.unreadable"));
    }

    private static boolean isFull(Throwable cause) {
        var text = String.valueOf(cause.getMessage());
        return cause instanceof IOException && FULL.stream().anyMatch(text::contains);
    }

    private static boolean isOfDisk(Throwable cause) {
        return cause instanceof FileSystemException
                || cause instanceof IOException && BROKEN.equals(cause.getMessage());
    }

    /** Leaves the body unread for good: the call has only the parameters of its address. */
    public static void leaveUnread(HttpServletRequest request) {
        request.removeAttribute(ServletContextRequest.MULTIPART_CONFIG_ELEMENT);
        request.setAttribute(UNREAD, true);
    }

    /** Whether the body was left unread. */
    public static boolean isUnread(HttpServletRequest request) {
        return request.getAttribute(UNREAD) != null;
    }
}
