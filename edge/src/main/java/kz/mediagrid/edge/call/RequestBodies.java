package kz.mediagrid.edge.call;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Reads a request body up to a size limit, and requires the content type JSON. */
final class RequestBodies {

    /** The size limit of a request body [bytes]. */
    static final int LARGEST = 1_000_000;

    private static final List<String> FORMS =
            List.of(MediaType.APPLICATION_FORM_URLENCODED_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE);

    private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.UTF_8);

    private RequestBodies() {}

    static byte[] read(HttpServletRequest request, Class<?> type) throws IOException {
        var body = request.getInputStream();
        var bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            // A client that is still sending when the connection breaks does not get the answer.
            body.transferTo(OutputStream.nullOutputStream());
            throw ProblemKind.TOO_LARGE.because(ProblemText.of("body.too-large"));
        }
        if (bytes.length > 0 || isForm(request)) {
            requireJson(request.getContentType());
            return bytes;
        }
        if (BodyMayBeAbsent.class.isAssignableFrom(type)) {
            return EMPTY_OBJECT;
        }
        throw ProblemKind.MALFORMED.at(Place.WHOLE, ProblemText.of("body.empty"));
    }

    /** Whether a form was sent. The container reads forms by itself, so that the body may be empty here. */
    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null
                && request.getContentLengthLong() != 0
                && FORMS.stream().anyMatch(form -> type.toLowerCase(Locale.ROOT).startsWith(form));
    }

    private static void requireJson(@Nullable String contentType) {
        if (!isJson(contentType)) {
            throw ProblemKind.UNSUPPORTED_MEDIA_TYPE.because(ProblemText.of("body.send-json"));
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        try {
            var type = MediaType.parseMediaType(contentType);
            return type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                    && (type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
