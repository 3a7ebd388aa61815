package kz.mediagrid.edge.call;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Refuses a call of the API with a query parameter that the call does not have, that occurs twice, or that is empty. A call
 * has the parameters that its method declares with {@link RequestParam}.
 */
final class QueryParameters implements HandlerInterceptor {

    private static final int LONGEST_SHOWN = 60;

    private final DefaultParameterNameDiscoverer names = new DefaultParameterNameDiscoverer();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getQueryString() != null && handler instanceof HandlerMethod method) {
            check(request.getQueryString(), known(method));
        }
        return true;
    }

    private static void check(String query, Set<String> known) {
        var given = UriComponentsBuilder.newInstance().query(query).build().getQueryParams();
        given.forEach((encoded, values) -> {
            var name = decoded(encoded);
            if (!known.contains(name)) {
                throw problem(ProblemText.of(
                        known.isEmpty() ? "parameter.none" : "parameter.unknown",
                        shortened(name),
                        String.join(", ", known)));
            }
            if (values.size() > 1) {
                throw problem(ProblemText.of("parameter.twice", name));
            }
            if (values.get(0) == null || values.get(0).isEmpty()) {
                throw problem(ProblemText.of("parameter.empty", name));
            }
        });
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

    private Set<String> known(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(this::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String name(MethodParameter parameter) {
        var declared = Objects.requireNonNull(parameter.getParameterAnnotation(RequestParam.class))
                .name();
        parameter.initParameterNameDiscovery(names);
        return declared.isEmpty() ? Objects.requireNonNull(parameter.getParameterName()) : declared;
    }
}
