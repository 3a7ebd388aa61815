package kz.mediagrid.edge.caller;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.edge.problem.LoggedPaths;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The table of all calls, with the roles and the scope that each call needs. An address without a row does not exist for any caller. */
public final class Routes implements LoggedPaths {

    /** The parts of addresses that permit a call by themselves. */
    private static final List<String> SECRETS = List.of("{key}", "{token}");

    /**
     * One row of the table. It applies to calls with {@code method} to addresses that match {@code path}.
     *
     * @param roles the caller needs one of these roles; if there are none, anybody may make the call without a key
     * @param scope the scope that an API key needs for the call; null if anybody may make it
     * @param form true if a form on one of our pages sends the call; a sign-in is then enough to authorise the call
     */
    public record Route(
            String method,
            PathPattern path,
            Set<Role> roles,
            @Nullable Scope scope,
            boolean form) {

        public Route {
            roles = Set.copyOf(roles);
            if (roles.isEmpty() != (scope == null)) {
                throw new IllegalArgumentException(method + " " + path + " needs both roles and a scope, or neither");
            }
        }

        public boolean isOpen() {
            return roles.isEmpty();
        }

        /** Whether {@code account} may call this route. */
        public boolean admits(Account account) {
            return isOpen() || isForRolesOf(account) && account.scopes().contains(scope);
        }

        private boolean isForRolesOf(Account account) {
            return roles.stream().anyMatch(account::is);
        }

        /** The scope that alone keeps {@code account} from this route; empty if its roles do, or if nothing does. */
        public Optional<Scope> lackedBy(Account account) {
            return Optional.ofNullable(scope).filter(needed -> isForRolesOf(account) && !admits(account));
        }

        /** Whether the row applies to calls with {@code method}. A row for GET also applies to HEAD. */
        public boolean takes(String method) {
            return this.method.equals(method) || (this.method.equals("GET") && method.equals("HEAD"));
        }
    }

    private final List<Route> table;

    /** The rows by the beginnings of their addresses, since filters look for the row of a call several times. */
    private final Map<String, List<Route>> byBeginning;

    private Routes(List<Route> table) {
        this.table = List.copyOf(table);
        this.byBeginning = table.stream().collect(Collectors.groupingBy(row -> beginning(row.path())));
    }

    /** The rows; their order does not matter. */
    public List<Route> table() {
        return table;
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
     * @param scope the scope that an API key needs for the call
     * @param role the caller needs this role, or one of {@code others}
     */
    public static Route route(String method, String path, Scope scope, Role role, Role... others) {
        return new Route(method, pattern(path), EnumSet.of(role, others), scope, false);
    }

    /** A row for a call that anybody may make without a key, and that no form sends. */
    public static Route route(String method, String path) {
        return new Route(method, pattern(path), Set.of(), null, false);
    }

    /**
     * A row for a form that one of our pages sends by POST. A sign-in is enough to authorise the form; a write that no
     * form sends needs an API key.
     */
    public static Route form(String path, Scope scope, Role role, Role... others) {
        return new Route("POST", pattern(path), EnumSet.of(role, others), scope, true);
    }

    /** A row for a form that anybody may send from one of our pages. */
    public static Route form(String path) {
        return new Route("POST", pattern(path), Set.of(), null, true);
    }

    private static PathPattern pattern(String path) {
        return PathPatternParser.defaultInstance.parse(path);
    }

    /** All rows for {@code path}, whatever their method. */
    public List<Route> at(PathContainer path) {
        return beginnings(path)
                .flatMap(beginning -> byBeginning.getOrDefault(beginning, List.of()).stream())
                .filter(route -> route.path().matches(path))
                .toList();
    }

    /** The first part of a pattern's addresses, and the second if both are the same for all; empty if the first one varies. */
    private static String beginning(PathPattern pattern) {
        var parts = pattern.getPatternString().split("/", 4);
        if (parts.length < 2 || varies(parts[1])) {
            return "";
        }
        return parts.length == 2 || varies(parts[2]) ? parts[1] : parts[1] + "/" + parts[2];
    }

    private static boolean varies(String part) {
        return part.isEmpty() || part.chars().anyMatch(c -> "{*?".indexOf(c) >= 0);
    }

    /** The beginnings of the patterns that {@code path} may match. */
    private static Stream<String> beginnings(PathContainer path) {
        var parts = path.elements().stream()
                .filter(PathContainer.PathSegment.class::isInstance)
                .map(part -> ((PathContainer.PathSegment) part).valueToMatch())
                .limit(2)
                .toList();
        return switch (parts.size()) {
            case 0 -> Stream.of("");
            case 1 -> Stream.of("", parts.get(0));
            default -> Stream.of("", parts.get(0), parts.get(0) + "/" + parts.get(1));
        };
    }

    /** Whether a GET of {@code path} has an answer. */
    public boolean isPage(String path) {
        return at(PathContainer.parsePath(path)).stream().anyMatch(row -> row.takes("GET"));
    }

    /** Whether the call sends a form that only accounts may send. */
    public boolean takesFormOfAccounts(String path, String method) {
        return at(PathContainer.parsePath(path)).stream()
                .anyMatch(row -> row.form() && row.takes(method) && !row.isOpen());
    }

    /** Whether anybody may write by the call, and no form sends it: the address itself has the key that permits it. */
    public boolean takesKeyInAddress(String path, String method) {
        return at(PathContainer.parsePath(path)).stream()
                .anyMatch(row -> row.isOpen() && !row.form() && row.takes(method) && !row.takes("GET"));
    }

    /** If a part of the path is a secret, it is the pattern of its row. */
    @Override
    public String logged(String path) {
        return at(PathContainer.parsePath(path)).stream()
                .map(row -> row.path().getPatternString())
                .filter(pattern -> SECRETS.stream().anyMatch(pattern::contains))
                .findFirst()
                .orElse(path);
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
