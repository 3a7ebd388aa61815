package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import kz.mediagrid.edge.caller.Routes.Route;
import kz.mediagrid.edge.caller.Scope;
import kz.mediagrid.gateway.account.GatewayRoutes;
import kz.mediagrid.notifier.config.NotifierRoutes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Both services' tables of routes say which scope an API key needs for each call. */
class ScopesTest {

    private static final Set<Scope> READING = EnumSet.of(Scope.READ_OWN, Scope.WATCH);

    static Stream<Route> everyRoute() {
        return Stream.concat(GatewayRoutes.ROUTES.table().stream(), NotifierRoutes.ROUTES.table().stream());
    }

    @ParameterizedTest
    @MethodSource("everyRoute")
    void aRouteHasAScopeUnlessItIsOpen(Route route) {
        assertThat(route.scope() == null).isEqualTo(route.isOpen());
    }

    @ParameterizedTest
    @MethodSource("everyRoute")
    void aScopeThatReadsWritesNothing(Route route) {
        assertThat(READING.contains(route.scope()) && !route.method().equals("GET"))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("everyRoute")
    void aReadNeverNeedsTheScopeThatSubmits(Route route) {
        assertThat(route.method().equals("GET") && route.scope() == Scope.SUBMIT)
                .isFalse();
    }

    @Test
    void everyScopeOpensARoute() {
        assertThat(everyRoute().map(Route::scope)).contains(Scope.values());
    }
}
