package kz.mediagrid.edge.caller;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The table of all calls, with the roles that may make each call. An address without a row does not exist for any caller.
 *
 * @param table the rows; their order does not matter
 */
public record Routes(List<Route> table) {

    /**
     * One row of the table. It applies to calls with {@code method} to addresses that match {@code path}.
     *
     * @param roles the caller needs one of these roles; if there are none, anybody may make the call without a key
     * @param form true if a form on one of our pages sends the call; a sign-in is then enough to authorise the call
     */
    public record Route(String method, PathPattern path, Set<Role> roles, boolean form) {

        public boolean isOpen() {
            return roles.isEmpty();
        }

        /** Whether {@code account} may call this route. */
        public boolean admits(Account account) {
            return isOpen() || roles.stream().anyMatch(account::is);
        }

        /** Whether the row applies to calls with {@code method}. A row for GET also applies to HEAD. */
        public boolean takes(String method) {
            return this.method.equals(method) || (this.method.equals("GET") && method.equals("HEAD"));
        }
    }

    public Routes {
        table = List.copyOf(table);
    }

    public static Routes of(Route... rows) {
        return new Routes(List.of(rows));
    }

    /** A new table with all rows of this table, followed by {@code rows}. */
    public Routes and(Route... rows) {
        return new Routes(Stream.concat(table.stream(), Stream.of(rows)).toList());
    }

    /**
     * A row for a call that no form sends.
     *
     * @param path a path pattern, e.g. {@code /api/outlets/{id}}
     * @param roles the caller needs one of these roles; if there are none, anybody may make the call without a key
     */
    public static Route route(String method, String path, Role... roles) {
        return new Route(method, PathPatternParser.defaultInstance.parse(path), Set.of(roles), false);
    }

    /**
     * A row for a form that one of our pages sends by POST. A sign-in is enough to authorise the form; a write that no
     * form sends needs an API key. If there are no roles, anybody may send the form.
     */
    public static Route form(String path, Role... roles) {
        return new Route("POST", PathPatternParser.defaultInstance.parse(path), Set.of(roles), true);
    }

    /** All rows for {@code path}, whatever their method. */
    public List<Route> at(PathContainer path) {
        return table.stream().filter(route -> route.path().matches(path)).toList();
    }

    /** The methods of {@code rows}, and OPTIONS if there are rows, as the value of the header Allow. */
    public static String allowed(List<Route> rows) {
        var methods = new TreeSet<String>();
        if (!rows.isEmpty()) {
            methods.add("OPTIONS");
        }
        for (var row : rows) {
            methods.add(row.method());
            if (row.method().equals("GET")) {
                methods.add("HEAD");
            }
        }
        return String.join(", ", methods);
    }
}
