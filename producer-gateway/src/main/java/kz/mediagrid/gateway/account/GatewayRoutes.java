package kz.mediagrid.gateway.account;

import static kz.mediagrid.edge.caller.Role.AGENCY;
import static kz.mediagrid.edge.caller.Role.AUTHORISED_BODY;
import static kz.mediagrid.edge.caller.Role.MEDIA;
import static kz.mediagrid.edge.caller.Role.OPS;
import static kz.mediagrid.edge.caller.Routes.form;
import static kz.mediagrid.edge.caller.Routes.route;

import kz.mediagrid.edge.caller.Routes;

/** The gateway's routes, with the roles that may call each route. */
public final class GatewayRoutes {

    public static final Routes ROUTES = Routes.of(
            route("POST", "/api/planned-events", AGENCY),
            route("GET", "/api/planned-events", AGENCY, AUTHORISED_BODY, OPS),
            route("GET", "/api/planned-events/{id}", AGENCY, AUTHORISED_BODY, OPS),
            route("PUT", "/api/planned-events/{id}", AGENCY),
            route("DELETE", "/api/planned-events/{id}/contacts", AGENCY, AUTHORISED_BODY),
            route("GET", "/api/planned-events/{id}/history", AGENCY, AUTHORISED_BODY, OPS),
            route("POST", "/api/planned-events/{id}/postponement", AGENCY),
            route("POST", "/api/planned-events/{id}/withdrawal", AGENCY),
            route("POST", "/api/planned-events/{id}/reinstatement", AGENCY),
            route("POST", "/api/planned-events/{id}/decision", AUTHORISED_BODY),
            route("POST", "/api/planned-events/{id}/note", AUTHORISED_BODY),
            route("POST", "/api/planned-events/{id}/merger", AUTHORISED_BODY),
            route("POST", "/api/planned-events/{id}/separation", AUTHORISED_BODY),
            route("POST", "/api/editorial-policies", AUTHORISED_BODY),
            route("GET", "/api/editorial-policies", AGENCY, AUTHORISED_BODY, OPS),
            route("POST", "/api/weeks/{week}/declaration", AGENCY),
            route("POST", "/api/weeks/{week}/publication", AUTHORISED_BODY),
            route("POST", "/api/weeks/{week}/hold", AUTHORISED_BODY),
            route("GET", "/api/submissions/{id}", AGENCY, AUTHORISED_BODY, OPS),
            route("POST", "/api/information-requests", AUTHORISED_BODY),
            route("GET", "/api/information-requests", AGENCY, AUTHORISED_BODY, OPS),
            route("GET", "/api/information-requests/{id}", AGENCY, AUTHORISED_BODY, OPS),
            route("POST", "/api/information-requests/{id}/answer", AGENCY),
            route("POST", "/api/information-requests/{id}/cancellation", AUTHORISED_BODY),
            route("POST", "/api/information-requests/{id}/agreement", AUTHORISED_BODY),
            route("POST", "/api/information-requests/{id}/extension", AUTHORISED_BODY),
            route("POST", "/api/joint-matters", AGENCY, AUTHORISED_BODY),
            route("GET", "/api/joint-matters", AGENCY, AUTHORISED_BODY, OPS),
            route("GET", "/api/joint-matters/{id}", AGENCY, AUTHORISED_BODY, OPS),
            route("POST", "/api/joint-matters/{id}/contribution", AGENCY),
            route("POST", "/api/joint-matters/{id}/notice", AUTHORISED_BODY),
            route("POST", "/api/joint-matters/{id}/extension", AUTHORISED_BODY),
            route("POST", "/api/joint-matters/{id}/cancellation", AGENCY, AUTHORISED_BODY),
            route("POST", "/api/obligation-notes", AUTHORISED_BODY, OPS),
            route("GET", "/api/clashes", AGENCY, AUTHORISED_BODY, OPS),
            route("GET", "/api/agencies", AGENCY, AUTHORISED_BODY, OPS),
            route("GET", "/api/agencies/{code}", AGENCY, AUTHORISED_BODY, OPS),
            route("PUT", "/api/agencies/{code}", AGENCY, AUTHORISED_BODY),
            route("GET", "/api/calendars", AGENCY, AUTHORISED_BODY, OPS),
            route("GET", "/api/calendars/{version}", AGENCY, AUTHORISED_BODY, OPS),
            route("POST", "/api/calendars/preview", AUTHORISED_BODY),
            route("POST", "/api/calendars", AUTHORISED_BODY),
            route("GET", "/api/clock", OPS),
            route("PUT", "/api/clock", OPS),
            route("GET", "/"),
            route("GET", "/events/{id}", AGENCY, AUTHORISED_BODY, OPS),
            route("GET", "/calendar", AGENCY, AUTHORISED_BODY, MEDIA, OPS),
            route("GET", "/calendar/new", AUTHORISED_BODY),
            form("/calendar/new", AUTHORISED_BODY),
            route("GET", "/calendar/activations/{number}", AUTHORISED_BODY),
            route("GET", "/clashes", AGENCY, AUTHORISED_BODY, OPS),
            route("GET", "/clashes/{week}", AGENCY, AUTHORISED_BODY, OPS),
            route("GET", "/editing", AUTHORISED_BODY),
            route("GET", "/editing/{week}", AUTHORISED_BODY),
            form("/editing/{week}", AUTHORISED_BODY),
            route("GET", "/people", AGENCY, AUTHORISED_BODY, MEDIA, OPS),
            form("/people", AGENCY, AUTHORISED_BODY, MEDIA, OPS),
            form("/people/{id}", AGENCY, AUTHORISED_BODY, MEDIA, OPS),
            route("GET", "/sign-in/link"),
            form("/sign-in/link"),
            route("GET", "/sign-in"),
            form("/sign-in"),
            route("GET", "/sign-out"),
            form("/sign-out"),
            route("GET", "/assets/{*file}"),
            route("GET", "/v3/api-docs"),
            route("GET", "/actuator/prometheus", OPS),
            route("GET", "/actuator/health"),
            route("GET", "/actuator/health/{*group}"));

    private GatewayRoutes() {}
}
