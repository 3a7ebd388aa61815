package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import kz.mediagrid.edge.caller.Routes;
import kz.mediagrid.edge.page.MenuEntry;
import kz.mediagrid.gateway.account.GatewayRoutes;
import kz.mediagrid.notifier.config.NotifierRoutes;
import kz.mediagrid.topics.Service;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The menu of both services says of each page what the table of the service that shows it says. */
class MenuTest {

    @ParameterizedTest
    @EnumSource
    void anEntryOpensToTheRolesOfItsPage(MenuEntry entry) {
        assertThat(routes(entry.service()).table())
                .filteredOn(route ->
                        route.takes("GET") && route.path().getPatternString().equals(entry.path()))
                .singleElement()
                .satisfies(route -> assertThat(route.roles()).isEqualTo(entry.roles()));
    }

    private static Routes routes(Service service) {
        return switch (service) {
            case PRODUCER_GATEWAY -> GatewayRoutes.ROUTES;
            case NOTIFIER -> NotifierRoutes.ROUTES;
            case GRID_AGGREGATOR, SETUP -> throw new IllegalArgumentException(service + " shows no pages");
        };
    }
}
