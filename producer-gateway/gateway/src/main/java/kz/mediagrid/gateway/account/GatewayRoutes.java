package kz.mediagrid.gateway.account;

import static kz.mediagrid.edge.caller.Role.AGENCY;
import static kz.mediagrid.edge.caller.Role.AUTHORISED_BODY;
import static kz.mediagrid.edge.caller.Role.MEDIA;
import static kz.mediagrid.edge.caller.Role.OPS;
import static kz.mediagrid.edge.caller.Routes.form;
import static kz.mediagrid.edge.caller.Routes.route;
import static kz.mediagrid.edge.caller.Scope.EDIT;
import static kz.mediagrid.edge.caller.Scope.READ_OWN;
import static kz.mediagrid.edge.caller.Scope.SUBMIT;
import static kz.mediagrid.edge.caller.Scope.WATCH;

import kz.mediagrid.edge.caller.Routes;

/** The gateway's routes, with the roles that may call each route. */
public final class GatewayRoutes {

    public static final Routes ROUTES = Routes.of(
            route("POST", "/api/planned-events", SUBMIT, AGENCY),
            route("GET", "/api/planned-events", READ_OWN, AGENCY, AUTHORISED_BODY, OPS),
            route("GET", "/api/planned-events/{id}", READ_OWN, AGENCY, AUTHORISED_BODY, OPS),
            route("PUT", "/api/planned-events/{id}", SUBMIT, AGENCY),
            route("DELETE", "/api/planned-events/{id}/contacts", SUBMIT, AGENCY, AUTHORISED_BODY),
            route("GET", "/api/planned-events/{id}/history", READ_OWN, AGENCY, AUTHORISED_BODY, OPS),
            route("POST", "/api/planned-events/{id}/postponement", SUBMIT, AGENCY),
            route("POST", "/api/planned-events/{id}/withdrawal", SUBMIT, AGENCY),
            route("POST", "/api/planned-events/{id}/reinstatement", SUBMIT, AGENCY),
            route("POST", "/api/planned-events/{id}/decision", EDIT, AUTHORISED_BODY),
            route("POST", "/api/planned-events/{id}/note", EDIT, AUTHORISED_BODY),
            route("POST", "/api/planned-events/{id}/merger", EDIT, AUTHORISED_BODY),
            route("POST", "/api/planned-events/{id}/separation", EDIT, AUTHORISED_BODY),
            route("POST", "/api/editorial-policies", EDIT, AUTHORISED_BODY),
            route("GET", "/api/editorial-policies", READ_OWN, AGENCY, AUTHORISED_BODY, OPS),
            route("POST", "/api/weeks/{week}/declaration", SUBMIT, AGENCY),
            route("POST", "/api/weeks/{week}/publication", EDIT, AUTHORISED_BODY),
            route("POST", "/api/weeks/{week}/hold", EDIT, AUTHORISED_BODY),
            route("GET", "/api/submissions/{id}", READ_OWN, AGENCY, AUTHORISED_BODY, OPS),
            route("POST", "/api/information-requests", EDIT, AUTHORISED_BODY),
            route("GET", "/api/information-requests", READ_OWN, AGENCY, AUTHORISED_BODY, OPS),
            route("GET", "/api/information-requests/{id}", READ_OWN, AGENCY, AUTHORISED_BODY, OPS),
            route("POST", "/api/information-requests/{id}/answer", SUBMIT, AGENCY),
            route("POST", "/api/information-requests/{id}/cancellation", EDIT, AUTHORISED_BODY),
            route("POST", "/api/information-requests/{id}/agreement", EDIT, AUTHORISED_BODY),
            route("POST", "/api/information-requests/{id}/extension", EDIT, AUTHORISED_BODY),
            route("POST", "/api/joint-matters", SUBMIT, AGENCY, AUTHORISED_BODY),
            route("GET", "/api/joint-matters", READ_OWN, AGENCY, AUTHORISED_BODY, OPS),
            route("GET", "/api/joint-matters/{id}", READ_OWN, AGENCY, AUTHORISED_BODY, OPS),
            route("POST", "/api/joint-matters/{id}/contribution", SUBMIT, AGENCY),
            route("POST", "/api/joint-matters/{id}/notice", EDIT, AUTHORISED_BODY),
            route("POST", "/api/joint-matters/{id}/extension", EDIT, AUTHORISED_BODY),
            route("POST", "/api/joint-matters/{id}/cancellation", SUBMIT, AGENCY, AUTHORISED_BODY),
            route("POST", "/api/obligation-notes", EDIT, AUTHORISED_BODY, OPS),
            route("GET", "/api/clashes", READ_OWN, AGENCY, AUTHORISED_BODY, OPS),
            route("GET", "/api/agencies", READ_OWN, AGENCY, AUTHORISED_BODY, OPS),
            route("GET", "/api/agencies/{code}", READ_OWN, AGENCY, AUTHORISED_BODY, OPS),
            route("PUT", "/api/agencies/{code}", EDIT, AGENCY, AUTHORISED_BODY),
            route("GET", "/api/calendars", READ_OWN, AGENCY, AUTHORISED_BODY, OPS),
            route("GET", "/api/calendars/{version}", READ_OWN, AGENCY, AUTHORISED_BODY, OPS),
            route("POST", "/api/calendars/preview", EDIT, AUTHORISED_BODY),
            route("POST", "/api/calendars", EDIT, AUTHORISED_BODY),
            route("GET", "/api/keys", READ_OWN, AGENCY, AUTHORISED_BODY, OPS),
            route("POST", "/api/keys", EDIT, AGENCY, AUTHORISED_BODY, OPS),
            route("POST", "/api/keys/{id}/rotation", EDIT, AGENCY, AUTHORISED_BODY, OPS),
            route("POST", "/api/keys/{id}/revocation", EDIT, AGENCY, AUTHORISED_BODY, OPS),
            route("GET", "/api/clock", WATCH, OPS),
            route("PUT", "/api/clock", EDIT, OPS),
            route("GET", "/"),
            route("GET", "/events", READ_OWN, AGENCY),
            route("GET", "/events/{id}/change", SUBMIT, AGENCY),
            form("/events/{id}/change", SUBMIT, AGENCY),
            route("GET", "/events/{id}", READ_OWN, AGENCY, AUTHORISED_BODY, OPS),
            route("GET", "/calendar", READ_OWN, AGENCY, AUTHORISED_BODY, MEDIA, OPS),
            route("GET", "/calendar/new", EDIT, AUTHORISED_BODY),
            form("/calendar/new", EDIT, AUTHORISED_BODY),
            route("GET", "/calendar/activations/{number}", EDIT, AUTHORISED_BODY),
            route("GET", "/clashes", READ_OWN, AGENCY, AUTHORISED_BODY, OPS),
            route("GET", "/clashes/{week}", READ_OWN, AGENCY, AUTHORISED_BODY, OPS),
            route("GET", "/editing", EDIT, AUTHORISED_BODY),
            route("GET", "/editing/{week}", EDIT, AUTHORISED_BODY),
            form("/editing/{week}", EDIT, AUTHORISED_BODY),
            route("GET", "/week", READ_OWN, AGENCY),
            route("GET", "/week/{week}", READ_OWN, AGENCY),
            form("/week/{week}", SUBMIT, AGENCY),
            form("/week/{week}/declaration", SUBMIT, AGENCY),
            route("GET", "/week/{week}/receipt", READ_OWN, AGENCY),
            route("GET", "/week/{week}/table", SUBMIT, AGENCY),
            form("/week/{week}/table", SUBMIT, AGENCY),
            route("GET", "/week/{week}/form.xlsx", READ_OWN, AGENCY),
            route("GET", "/drafts/new", SUBMIT, AGENCY),
            route("GET", "/drafts/{id}", READ_OWN, AGENCY),
            form("/drafts/{id}", SUBMIT, AGENCY),
            route("GET", "/people", READ_OWN, AGENCY, AUTHORISED_BODY, MEDIA, OPS),
            form("/people", EDIT, AGENCY, AUTHORISED_BODY, MEDIA, OPS),
            route("GET", "/passkeys", READ_OWN, AGENCY, AUTHORISED_BODY, MEDIA, OPS),
            form("/passkeys", EDIT, AGENCY, AUTHORISED_BODY, MEDIA, OPS),
            route("GET", "/sign-in/passkey"),
            form("/sign-in/passkey"),
            route("GET", "/keys", READ_OWN, AGENCY, AUTHORISED_BODY, OPS),
            form("/keys", EDIT, AGENCY, AUTHORISED_BODY, OPS),
            route("GET", "/audit", READ_OWN, AGENCY, AUTHORISED_BODY, MEDIA, OPS),
            route("GET", "/audit.csv", READ_OWN, AGENCY, AUTHORISED_BODY, MEDIA, OPS),
            route("GET", "/sign-in/link"),
            route("GET", "/sign-in/mail"),
            form("/sign-in/mail"),
            form("/sign-in/link"),
            route("GET", "/sign-in"),
            form("/sign-in"),
            route("GET", "/sign-out"),
            form("/sign-out"),
            route("GET", "/assets/{*file}"),
            route("GET", "/v3/api-docs"),
            route("GET", "/actuator/prometheus", WATCH, OPS),
            route("GET", "/actuator/health"),
            route("GET", "/actuator/health/{*group}"));

    private GatewayRoutes() {}
}
