package kz.mediagrid.edge.call;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Reads a request body up to a size limit, and requires the content type JSON, or NDJSON for a body of lines. */
final class RequestBodies {

    /** The size limit of a request body [bytes]. */
    static final int LARGEST = 1_000_000;

    /** The size limit of a body of lines [bytes]. The server refuses a larger body by itself, without its rest being read. */
    static final int LARGEST_OF_LINES = 4_000_000;

    /** The most lines of a body. */
    static final int MOST_LINES = 500;

    private static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson");

    private static final List<String> FORMS =
            List.of(MediaType.APPLICATION_FORM_URLENCODED_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE);

    private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.UTF_8);

    private RequestBodies() {}

    static byte[] read(HttpServletRequest request, Class<?> type) throws IOException {
        var bytes = upTo(LARGEST, "body.too-large", request);
        if (bytes.length > 0 || isForm(request)) {
            requireType(MediaType.APPLICATION_JSON, "body.send-json", request);
            return bytes;
        }
        if (BodyMayBeAbsent.class.isAssignableFrom(type)) {
            return EMPTY_OBJECT;
        }
        throw ProblemKind.MALFORMED.at(Place.WHOLE, ProblemText.of("body.empty"));
    }

    /**
     * Reads a body of lines as a whole, so that a body that breaks off has no effect. A line end after the last line is no line
     * of its own.
     */
    static List<byte[]> readLines(HttpServletRequest request) throws IOException {
        var bytes = upTo(LARGEST_OF_LINES, "lines.too-large", request);
        if (bytes.length == 0 && !isForm(request)) {
            throw ProblemKind.MALFORMED.at(Place.WHOLE, ProblemText.of("lines.empty"));
        }
        requireType(LINES, "lines.send-ndjson", request);
        var lines = new ArrayList<byte[]>();
        int begin = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                lines.add(Arrays.copyOfRange(bytes, begin, at));
                begin = at + 1;
            }
        }
        if (begin < bytes.length) {
            lines.add(Arrays.copyOfRange(bytes, begin, bytes.length));
        }
        if (lines.size() > MOST_LINES) {
            throw ProblemKind.TOO_LARGE.because(ProblemText.of("lines.too-many", lines.size(), MOST_LINES));
        }
        return lines;
    }

    private static byte[] upTo(int largest, String tooLarge, HttpServletRequest request) throws IOException {
        var body = request.getInputStream();
        var bytes = body.readNBytes(largest + 1);
        if (bytes.length > largest) {
            // A client that is still sending when the connection breaks does not get the answer.
            body.transferTo(OutputStream.nullOutputStream());
            throw ProblemKind.TOO_LARGE.because(ProblemText.of(tooLarge));
        }
        return bytes;
    }

    /** Whether a form was sent. The container reads forms by itself, so that the body may be empty here. */
    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null
                && request.getContentLengthLong() != 0
                && FORMS.stream().anyMatch(form -> type.toLowerCase(Locale.ROOT).startsWith(form));
    }

    private static void requireType(MediaType required, String otherwise, HttpServletRequest request) {
        if (!isUtf8Of(required, request.getContentType())) {
            throw ProblemKind.UNSUPPORTED_MEDIA_TYPE.because(ProblemText.of(otherwise));
        }
    }

    private static boolean isUtf8Of(MediaType required, @Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        try {
            var type = MediaType.parseMediaType(contentType);
            return type.equalsTypeAndSubtype(required)
                    && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
