package kz.mediagrid.notifier.api;

import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ways in which a caller of the notifier shows who it is. */
final class NotifierSecurity {

    static final String BEARER = "apiKey";
    private static final String GRID_KEY = "gridKey";

    /** Open to all, or to those who are signed in, as the setting media-grid.grid-page says. */
    private static final Set<String> OF_THE_GRID = Set.of(
            "listGrids",
            "getGrid",
            "getVersionsFeed",
            "getEventsFeed",
            "getWeekCalendar",
            "getDayCalendar",
            "getEventCalendar");

    private static final Set<String> OPEN = Set.of("getSigningKeys", "getSubscribedFeed", "getSubscribedCalendar");

    static final Map<String, SecurityScheme> SCHEMES = Map.of(
            BEARER,
            new SecurityScheme()
                    .type(SecurityScheme.Type.HTTP)
                    .scheme("bearer")
                    .description("An API key, sent as a bearer token (RFC 6750)."),
            GRID_KEY,
            new SecurityScheme()
                    .type(SecurityScheme.Type.APIKEY)
                    .in(SecurityScheme.In.HEADER)
                    .name("Grid-Key")
                    .description("The key of one version, from the message that an outlet was posted."));

    private NotifierSecurity() {}

    /** The requirements of the call, of which one must be met; null for those of the whole document. */
    static @Nullable List<SecurityRequirement> of(String operationId) {
        if (OPEN.contains(operationId)) {
            return List.of();
        }
        var key = new SecurityRequirement().addList(BEARER);
        if (operationId.equals("getGridVersion")) {
            return List.of(key, new SecurityRequirement().addList(GRID_KEY), new SecurityRequirement());
        }
        return OF_THE_GRID.contains(operationId) ? List.of(key, new SecurityRequirement()) : null;
    }
}
