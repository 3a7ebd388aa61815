package kz.mediagrid.gateway.account;

import static kz.mediagrid.gateway.account.Role.AGENCY;
import static kz.mediagrid.gateway.account.Role.AUTHORISED_BODY;
import static kz.mediagrid.gateway.account.Role.OPS;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The one table of what may be called, and by whom; what has no row is not there for anybody. */
final class Routes {

    /**
     * One row.
     *
     * @param roles one of them is needed; empty: open to all, without a key
     */
    record Route(String method, PathPattern path, Set<Role> roles) {

        boolean isOpen() {
            return roles.isEmpty();
        }

        boolean admits(Account account) {
            return isOpen() || roles.stream().anyMatch(account::is);
        }
    }

    static final List<Route> TABLE = List.of(
            route("POST", "/api/planned-events", AGENCY),
            route("GET", "/api/planned-events", AGENCY, AUTHORISED_BODY, OPS),
            route("GET", "/api/planned-events/{id}", AGENCY, AUTHORISED_BODY, OPS),
            route("PUT", "/api/planned-events/{id}", AGENCY),
            route("POST", "/api/planned-events/{id}/withdrawal", AGENCY),
            route("POST", "/api/planned-events/{id}/reinstatement", AGENCY),
            route("POST", "/api/planned-events/{id}/decision", AUTHORISED_BODY),
            route("POST", "/api/weeks/{week}/declaration", AGENCY),
            route("POST", "/api/weeks/{week}/publication", AUTHORISED_BODY),
            route("POST", "/api/weeks/{week}/hold", AUTHORISED_BODY),
            route("GET", "/api/submissions/{id}", AGENCY, AUTHORISED_BODY, OPS),
            route("GET", "/api/agencies", AGENCY, AUTHORISED_BODY, OPS),
            route("GET", "/api/agencies/{code}", AGENCY, AUTHORISED_BODY, OPS),
            route("PUT", "/api/agencies/{code}", AGENCY, AUTHORISED_BODY),
            route("GET", "/api/clock", OPS),
            route("PUT", "/api/clock", OPS),
            route("GET", "/v3/api-docs"),
            route("GET", "/actuator/health"),
            route("GET", "/actuator/health/{*group}"));

    private Routes() {}

    private static Route route(String method, String path, Role... roles) {
        return new Route(method, PathPatternParser.defaultInstance.parse(path), Set.of(roles));
    }

    /** The rows for that path, whatever the method. */
    static List<Route> at(PathContainer path) {
        return TABLE.stream().filter(route -> route.path().matches(path)).toList();
    }

    /** Whether the row is the one for {@code method}; HEAD is a GET without its body. */
    static boolean takes(Route route, String method) {
        return route.method().equals(method) || (route.method().equals("GET") && method.equals("HEAD"));
    }

    /** The methods of those rows, as the header Allow lists them. */
    static String allowed(List<Route> rows) {
        var methods = new TreeSet<String>();
        for (var row : rows) {
            methods.add(row.method());
            if (row.method().equals("GET")) {
                methods.add("HEAD");
            }
        }
        return String.join(", ", methods);
    }
}
