package kz.mediagrid.notifier.config;

import static kz.mediagrid.edge.account.Routes.route;

import kz.mediagrid.edge.account.Routes;

/** What may be called of the notifier, and by whom. */
final class NotifierRoutes {

    static final Routes ROUTES = Routes.of(route("GET", "/actuator/health"), route("GET", "/actuator/health/{*group}"));

    private NotifierRoutes() {}
}
