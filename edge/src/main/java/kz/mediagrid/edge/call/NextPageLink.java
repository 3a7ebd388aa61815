package kz.mediagrid.edge.call;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Adds the header {@code Link} with the relation {@code next} (RFC 8288) to each {@link Paged} answer that is not the last page.
 *
 * <p>The address is relative to the address of the call, so that it is right behind any proxy. It repeats the last segment of the
 * path, because {@link java.net.URI#resolve} drops this segment for a reference that is a query alone.
 */
@ControllerAdvice
final class NextPageLink implements ResponseBodyAdvice<Object> {

    private static final String AFTER = "after";

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        // An answer can be a page although the declared type is a map.
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof Paged page && page.next() != null && request instanceof ServletServerHttpRequest call) {
            response.getHeaders()
                    .add(HttpHeaders.LINK, "<%s>; rel=\"next\"".formatted(next(call.getServletRequest(), page.next())));
        }
        return body;
    }

    /** The address of the next page; the parameters are those of the call, encoded anew. */
    private static String next(HttpServletRequest call, String cursor) {
        var path = call.getRequestURI();
        var address = UriComponentsBuilder.newInstance();
        var values = new HashMap<String, Object>();
        call.getParameterMap().forEach((name, value) -> {
            if (!name.equals(AFTER)) {
                address.queryParam(name, "{" + name + "}");
                values.put(name, value[0]);
            }
        });
        address.queryParam(AFTER, "{" + AFTER + "}");
        values.put(AFTER, cursor);
        return path.substring(path.lastIndexOf('/') + 1)
                + address.encode().buildAndExpand(values).toUriString();
    }
}
