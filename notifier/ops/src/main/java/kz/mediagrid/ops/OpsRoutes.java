package kz.mediagrid.ops;

import static kz.mediagrid.edge.caller.Role.AUTHORISED_BODY;
import static kz.mediagrid.edge.caller.Role.OPS;
import static kz.mediagrid.edge.caller.Routes.route;

import kz.mediagrid.edge.caller.Routes;

/** The routes to the pages and the JSON of ops, each with the roles that may call it. */
public final class OpsRoutes {

    public static final Routes ROUTES = Routes.of(
            route("GET", "/ops", OPS, AUTHORISED_BODY),
            route("GET", "/ops/events", OPS, AUTHORISED_BODY),
            route("GET", "/ops/obligations/{*id}", OPS, AUTHORISED_BODY),
            route("GET", "/ops/dead-letters/{service}/{at}", OPS, AUTHORISED_BODY),
            route("GET", "/api/ops", OPS, AUTHORISED_BODY),
            route("GET", "/clock", OPS, AUTHORISED_BODY),
            route("GET", "/api/obligations", OPS, AUTHORISED_BODY),
            route("GET", "/api/obligations/{*id}", OPS, AUTHORISED_BODY),
            route("GET", "/api/joint-notices/{matter}/deliveries", OPS, AUTHORISED_BODY));

    private OpsRoutes() {}
}
