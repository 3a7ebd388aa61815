package kz.mediagrid.ops;

import static kz.mediagrid.edge.caller.Role.AUTHORISED_BODY;
import static kz.mediagrid.edge.caller.Role.OPS;
import static kz.mediagrid.edge.caller.Routes.route;
import static kz.mediagrid.edge.caller.Scope.WATCH;

import kz.mediagrid.edge.caller.Routes;

/** The routes to the pages and the JSON of ops, each with the roles that may call it. */
public final class OpsRoutes {

    public static final Routes ROUTES = Routes.of(
            route("GET", "/ops", WATCH, OPS, AUTHORISED_BODY),
            route("GET", "/ops/events", WATCH, OPS, AUTHORISED_BODY),
            route("GET", "/ops/obligations/{*id}", WATCH, OPS, AUTHORISED_BODY),
            route("GET", "/ops/dead-letters/{service}/{at}", WATCH, OPS, AUTHORISED_BODY),
            route("GET", "/api/ops", WATCH, OPS, AUTHORISED_BODY),
            route("GET", "/api/ops/todo", WATCH, OPS, AUTHORISED_BODY),
            route("GET", "/clock", WATCH, OPS, AUTHORISED_BODY),
            route("GET", "/api/obligations", WATCH, OPS, AUTHORISED_BODY),
            route("GET", "/api/obligations/{*id}", WATCH, OPS, AUTHORISED_BODY),
            route("GET", "/outlets/versions/{week}/{version}", WATCH, OPS, AUTHORISED_BODY),
            route("GET", "/api/grids/{week}/versions/{version}/recipients", WATCH, OPS, AUTHORISED_BODY),
            route("GET", "/api/joint-notices/{notice}/deliveries", WATCH, OPS, AUTHORISED_BODY));

    private OpsRoutes() {}
}
