package kz.mediagrid.edge.call;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Refuses a call of the API with a query parameter that the call does not have, that occurs twice, that is empty, or that is
 * not a number or a truth value although its type is one. A call has the parameters that its method declares with
 * {@link RequestParam}.
 */
final class QueryParameters implements HandlerInterceptor {

    private static final int LONGEST_SHOWN = 60;

    /** Spring would also take hexadecimal numbers, and words such as {@code yes}, which the API does not document. */
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private static final Pattern TRUTH = Pattern.compile("true|false");

    private final DefaultParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() != null && handler instanceof HandlerMethod method) {
            check(request.getQueryString(), known(method));
        }
        return true;
    }

    private static void check(String query, Map<String, Class<?>> known) {
        var given = UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
        given.forEach((encoded, values) -> {
            var name = decoded(encoded);
            if (!known.containsKey(name)) {
                throw problem(ProblemText.of(
                        known.isEmpty() ? "parameter.none" : "parameter.unknown",
                        shortened(name),
                        String.join(", ", known.keySet())));
            }
            if (values.size() > 1) {
                throw problem(ProblemText.of("parameter.twice", name));
            }
            if (values.get(0) == null || values.get(0).isEmpty()) {
                throw problem(ProblemText.of("parameter.empty", name));
            }
            checkType(name, Objects.requireNonNull(known.get(name)), decoded(values.get(0)));
        });
    }

    private static void checkType(String name, Class<?> type, String value) {
        if (ClassUtils.resolvePrimitiveIfNecessary(type) == Integer.class
                && !NUMBER.matcher(value).matches()) {
            throw problem(ProblemText.of("parameter.number", name));
        }
        if (ClassUtils.resolvePrimitiveIfNecessary(type) == Boolean.class
                && !TRUTH.matcher(value).matches()) {
            throw problem(ProblemText.of("parameter.one-of", name, "true, false"));
        }
    }

    private static RuntimeException problem(ProblemText fault) {
        return ProblemKind.MALFORMED.because(fault);
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_SHOWN ? name : name.substring(0, LONGEST_SHOWN) + "…";
    }

    private static String decoded(String name) {
        try {
            return UriUtils.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw problem(ProblemText.of("parameter.not-encoded"));
        }
    }

    private Map<String, Class<?>> known(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .collect(Collectors.toMap(
                        this::name, MethodParameter::getParameterType, (one, other) -> one, TreeMap::new));
    }

    private String name(MethodParameter parameter) {
        var declared = Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class))
                .name();
        parameter.initParameterNameDiscovery(names);
        return declared.isEmpty() ? Objects.requireNonNull(parameter.getParameterName()) : declared;
    }
}
