package kz.mediagrid.notifier.config;

import static kz.mediagrid.edge.caller.Role.AUTHORISED_BODY;
import static kz.mediagrid.edge.caller.Role.MEDIA;
import static kz.mediagrid.edge.caller.Role.OPS;
import static kz.mediagrid.edge.caller.Routes.form;
import static kz.mediagrid.edge.caller.Routes.route;
import static kz.mediagrid.edge.caller.Scope.DELIVER;
import static kz.mediagrid.edge.caller.Scope.WATCH;

import kz.mediagrid.edge.caller.Routes;
import kz.mediagrid.ops.OpsRoutes;

/** The notifier's routes, each with the roles that may call it. */
public final class NotifierRoutes {

    private static final String WEBHOOK = "/api/outlets/{outlet}/webhook";
    private static final String SUBSCRIPTION = "/api/outlets/{outlet}/subscriptions/{subscription}";
    private static final String SUBSCRIPTIONS = "/api/outlets/{outlet}/subscriptions";

    public static final Routes ROUTES = OpsRoutes.ROUTES.and(
            route("GET", "/v3/api-docs"),
            route("GET", "/actuator/prometheus", WATCH, OPS),
            route("GET", "/actuator/health"),
            route("GET", "/actuator/health/{*group}"),
            route("POST", "/api/outlets", DELIVER, AUTHORISED_BODY),
            route("GET", "/api/outlets", DELIVER, AUTHORISED_BODY, OPS, MEDIA),
            route("GET", "/api/outlets/applications", DELIVER, AUTHORISED_BODY, OPS),
            route("POST", "/api/outlets/applications/{id}/confirmation", DELIVER, AUTHORISED_BODY),
            route("POST", "/api/outlets/applications/{id}/refusal", DELIVER, AUTHORISED_BODY),
            route("GET", "/api/outlets/{id}", DELIVER, AUTHORISED_BODY, OPS, MEDIA),
            route("GET", "/api/outlets/{id}/deliveries", DELIVER, AUTHORISED_BODY, OPS, MEDIA),
            route("GET", "/api/outlets/{id}/why", DELIVER, AUTHORISED_BODY, OPS, MEDIA),
            route("DELETE", "/api/outlets/{id}", DELIVER, AUTHORISED_BODY, MEDIA),
            route("GET", "/api/outlets/{id}/webhook", DELIVER, AUTHORISED_BODY, OPS, MEDIA),
            route("PUT", "/api/outlets/{id}/webhook", DELIVER, AUTHORISED_BODY, MEDIA),
            route("GET", WEBHOOK + "/attempts", DELIVER, AUTHORISED_BODY, OPS, MEDIA),
            route("POST", WEBHOOK + "/resend", DELIVER, AUTHORISED_BODY, OPS, MEDIA),
            route("POST", WEBHOOK + "/replay", DELIVER, AUTHORISED_BODY, OPS, MEDIA),
            route("POST", "/api/outlets/{id}/test", DELIVER, AUTHORISED_BODY, MEDIA),
            route("GET", SUBSCRIPTIONS, DELIVER, AUTHORISED_BODY, OPS, MEDIA),
            route("POST", SUBSCRIPTIONS, DELIVER, AUTHORISED_BODY, MEDIA),
            route("PUT", SUBSCRIPTIONS + "/{id}", DELIVER, AUTHORISED_BODY, MEDIA),
            route("DELETE", SUBSCRIPTIONS + "/{id}", DELIVER, AUTHORISED_BODY, MEDIA),
            route("POST", SUBSCRIPTIONS + "/{id}/token", DELIVER, AUTHORISED_BODY, MEDIA),
            route("POST", SUBSCRIPTIONS + "/{id}/pause", DELIVER, AUTHORISED_BODY, OPS, MEDIA),
            route("POST", SUBSCRIPTIONS + "/{id}/resumption", DELIVER, AUTHORISED_BODY, OPS, MEDIA),
            route("GET", SUBSCRIPTION + "/attempts", DELIVER, AUTHORISED_BODY, OPS, MEDIA),
            route("POST", SUBSCRIPTION + "/resend", DELIVER, AUTHORISED_BODY, OPS, MEDIA),
            route("POST", SUBSCRIPTION + "/replay", DELIVER, AUTHORISED_BODY, OPS, MEDIA),
            route("POST", "/api/outlets/{id}/suspension", DELIVER, AUTHORISED_BODY, OPS, MEDIA),
            route("POST", "/api/outlets/{id}/resumption", DELIVER, AUTHORISED_BODY, OPS, MEDIA),
            route("POST", "/api/outlets/{id}/secret", DELIVER, AUTHORISED_BODY, MEDIA),
            route("GET", "/outlets", DELIVER, AUTHORISED_BODY, OPS, MEDIA),
            form("/outlets", DELIVER, AUTHORISED_BODY),
            route("GET", "/outlets/{id}", DELIVER, AUTHORISED_BODY, OPS, MEDIA),
            form("/outlets/{id}", DELIVER, AUTHORISED_BODY, OPS, MEDIA),
            route("GET", "/outlets/{id}/why", DELIVER, AUTHORISED_BODY, OPS, MEDIA),
            route("GET", "/outlets/{id}/webhook", DELIVER, AUTHORISED_BODY, MEDIA),
            form("/outlets/{id}/webhook", DELIVER, AUTHORISED_BODY, MEDIA),
            route("GET", "/outlets/{id}/webhook/attempts", DELIVER, AUTHORISED_BODY, OPS, MEDIA),
            form("/outlets/{id}/webhook/attempts", DELIVER, AUTHORISED_BODY, OPS, MEDIA),
            route("GET", "/outlets/{id}/subscriptions/{subscription}/attempts", DELIVER, AUTHORISED_BODY, OPS, MEDIA),
            form("/outlets/{id}/subscriptions/{subscription}/attempts", DELIVER, AUTHORISED_BODY, OPS, MEDIA),
            route("GET", "/outlets/{id}/subscriptions/new", DELIVER, AUTHORISED_BODY, MEDIA),
            form("/outlets/{id}/subscriptions/new", DELIVER, AUTHORISED_BODY, MEDIA),
            route("GET", "/outlets/{id}/subscriptions/{subscription}", DELIVER, AUTHORISED_BODY, OPS, MEDIA),
            form("/outlets/{id}/subscriptions/{subscription}", DELIVER, AUTHORISED_BODY, MEDIA),
            route("GET", "/outlets/applications/{id}", DELIVER, AUTHORISED_BODY, OPS),
            form("/outlets/applications/{id}", DELIVER, AUTHORISED_BODY),
            // Anybody may ask for the media-grid.
            route("GET", "/receive"),
            form("/receive"),
            // The key in the address permits the call, which programs of mailboxes make without a sign-in (RFC 8058).
            route("GET", "/subscriptions/{outletId}/{subscriptionId}/{key}/unsubscribe"),
            route("POST", "/subscriptions/{outletId}/{subscriptionId}/{key}/unsubscribe"),
            // The token in the address permits the call, which calendars and feed readers make without a sign-in.
            route("GET", "/calendars/{token}.ics"),
            route("GET", "/feeds/{token}.atom"),
            route("GET", "/api/joint-notices", DELIVER, AUTHORISED_BODY, OPS, MEDIA),
            route("GET", "/api/joint-notices/{notice}", DELIVER, AUTHORISED_BODY, OPS, MEDIA),
            // A setting says who may read the grid: GridAccessInterceptor checks it.
            route("GET", "/"),
            route("GET", "/feeds/versions.atom"),
            route("GET", "/feeds/events.atom"),
            route("GET", "/grids/{week}"),
            route("GET", "/grids/{week}/events/{event}"),
            route("GET", "/grids/{week}/text"),
            route("GET", "/grids/{week}/print.css"),
            route("GET", "/grids/{week}.ics"),
            route("GET", "/grids/{week}/days/{day}.ics"),
            route("GET", "/grids/{week}/events/{event}.ics"),
            route("GET", "/api/grids"),
            route("GET", "/api/grids/{week}"),
            route("GET", "/api/grids/{week}/versions/{version}"),
            route("GET", "/grids/{week}/certificate", WATCH, OPS, AUTHORISED_BODY),
            route("GET", "/api/grids/{week}/certificate", WATCH, OPS, AUTHORISED_BODY),
            route("GET", "/ops/known-grids/{week}", WATCH, OPS, AUTHORISED_BODY),
            route("GET", "/api/known-grids/{week}", WATCH, OPS, AUTHORISED_BODY),
            // Public even if the grid is not, so that every recipient of a version can check its signature.
            route("GET", "/.well-known/media-grid-keys.json"),
            route("GET", "/assets/{*file}"),
            route("GET", "/problems"),
            route("GET", "/problems/{kind}"),
            route("GET", "/sign-in"),
            form("/sign-in"),
            route("GET", "/sign-out"),
            form("/sign-out"));

    private NotifierRoutes() {}
}
