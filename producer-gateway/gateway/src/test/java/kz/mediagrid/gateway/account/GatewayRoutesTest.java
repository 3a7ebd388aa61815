package kz.mediagrid.gateway.account;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.caller.Routes;
import kz.mediagrid.edge.caller.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.server.PathContainer;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

class GatewayRoutesTest {

    /** "METHOD path" of every method of every controller under /api. */
    private static Set<String> mapped() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        return scanner.findCandidateComponents("kz.mediagrid.gateway").stream()
                .map(bean -> ClassUtils.resolveClassName(bean.getBeanClassName(), null))
                .flatMap(GatewayRoutesTest::mappedBy)
                .filter(route -> route.contains(" /api"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> mappedBy(Class<?> controller) {
        var onClass = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        var prefix = onClass == null ? "" : onClass.path()[0];
        return Arrays.stream(controller.getDeclaredMethods())
                .map(method -> AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
                .filter(mapping -> mapping != null && mapping.method().length > 0)
                .map(mapping ->
                        mapping.method()[0] + " " + prefix + (mapping.path().length == 0 ? "" : mapping.path()[0]));
    }

    @Test
    void everyMappedRouteHasARowAndEveryRowIsMapped() {
        var rows = GatewayRoutes.ROUTES.table().stream()
                .map(row -> row.method() + " " + row.path().getPatternString())
                .filter(route -> route.contains(" /api"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(rows).isEqualTo(mapped());
    }

    /** Boot's limit is 100: the calls of a route past the limit are in no metric. */
    @Test
    void theCallsOfEveryRouteAreCounted() {
        var settings = new YamlPropertiesFactoryBean();
        settings.setResources(new ClassPathResource("producer-gateway.yml"));
        var limit =
                requireNonNull(settings.getObject()).getProperty("management.metrics.web.server.max-uri-tags", "100");
        // Some addresses are no routes: files, errors, and calls that are refused before they are routed.
        int others = 10;

        assertThat(GatewayRoutes.ROUTES.table().stream()
                        .map(row -> row.path().getPatternString())
                        .distinct()
                        .count())
                .isLessThan(Integer.parseInt(limit) - others);
    }

    @Test
    void nothingUnderTheApiIsOpenAndNothingIsForTheMedia() {
        assertThat(GatewayRoutes.ROUTES.table())
                .filteredOn(row -> row.path().getPatternString().startsWith("/api"))
                .noneMatch(Routes.Route::isOpen)
                .noneMatch(row -> row.roles().contains(Role.MEDIA));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /api/planned-events | AGENCY",
                "PUT | /api/planned-events/x | AGENCY",
                "GET | /api/planned-events/x/history | AGENCY,AUTHORISED_BODY,OPS",
                "POST | /api/planned-events/x/postponement | AGENCY",
                "POST | /api/planned-events/x/withdrawal | AGENCY",
                "POST | /api/planned-events/x/reinstatement | AGENCY",
                "POST | /api/planned-events/x/decision | AUTHORISED_BODY",
                "GET | /api/planned-events | AGENCY,AUTHORISED_BODY,OPS",
                "GET | /api/planned-events/x | AGENCY,AUTHORISED_BODY,OPS",
                "POST | /api/planned-events/x/note | AUTHORISED_BODY",
                "POST | /api/planned-events/x/merger | AUTHORISED_BODY",
                "POST | /api/planned-events/x/separation | AUTHORISED_BODY",
                "GET | /api/editorial-policies | AGENCY,AUTHORISED_BODY,OPS",
                "POST | /api/editorial-policies | AUTHORISED_BODY",
                "POST | /api/editorial-policies/preview | AUTHORISED_BODY",
                "GET | /policy | AUTHORISED_BODY",
                "POST | /policy | AUTHORISED_BODY",
                "GET | /editing | AUTHORISED_BODY",
                "GET | /editing/2026-W50 | AUTHORISED_BODY",
                "POST | /editing/2026-W50 | AUTHORISED_BODY",
                "GET | /editing/2026-W50/merger | AUTHORISED_BODY",
                "POST | /editing/2026-W50/merger | AUTHORISED_BODY",
                "GET | /editing/2026-W50/bodies | AUTHORISED_BODY",
                "GET | /editing/2026-W50/bodies.csv | AUTHORISED_BODY",
                "GET | /editing/2026-W50/bodies.xlsx | AUTHORISED_BODY",
                "GET | /editing/2026-W50/publication | AUTHORISED_BODY",
                "POST | /editing/2026-W50/publication | AUTHORISED_BODY",
                "POST | /api/weeks/2026-W50/declaration | AGENCY",
                "GET | /api/weeks/2026-W50 | AUTHORISED_BODY,OPS",
                "GET | /api/weeks/2026-W50/changes | AUTHORISED_BODY",
                "POST | /api/weeks/2026-W50/publication | AUTHORISED_BODY",
                "POST | /api/weeks/2026-W50/hold | AUTHORISED_BODY",
                "GET | /api/submissions/x | AGENCY,AUTHORISED_BODY,OPS",
                "GET | /api/clashes | AGENCY,AUTHORISED_BODY,OPS",
                "GET | /events | AGENCY",
                "GET | /events/edu-1/change | AGENCY",
                "POST | /events/edu-1/change | AGENCY",
                "GET | /week | AGENCY",
                "GET | /week/2026-W50 | AGENCY",
                "POST | /week/2026-W50 | AGENCY",
                "POST | /week/2026-W50/declaration | AGENCY",
                "GET | /week/2026-W50/receipt | AGENCY",
                "GET | /week/2026-W50/table | AGENCY",
                "POST | /week/2026-W50/table | AGENCY",
                "GET | /week/2026-W50/form.xlsx | AGENCY",
                "GET | /drafts/new | AGENCY",
                "GET | /owed | AGENCY",
                "GET | /requests | AGENCY",
                "GET | /requests/x | AGENCY",
                "POST | /requests/x | AGENCY",
                "GET | /matters | AGENCY",
                "GET | /matters/new | AGENCY",
                "POST | /matters/new | AGENCY",
                "GET | /matters/x | AGENCY",
                "POST | /matters/x | AGENCY",
                "GET | /drafts/edu-1 | AGENCY",
                "POST | /drafts/edu-1 | AGENCY",
                "GET | /directory | AUTHORISED_BODY,OPS",
                "GET | /directory.csv | AUTHORISED_BODY,OPS",
                "GET | /directory.xlsx | AUTHORISED_BODY,OPS",
                "POST | /directory/new | AUTHORISED_BODY",
                "GET | /directory/edu | AUTHORISED_BODY,OPS",
                "POST | /directory/edu | AUTHORISED_BODY",
                "GET | /clashes | AGENCY,AUTHORISED_BODY,OPS",
                "GET | /clashes/2026-W50 | AGENCY,AUTHORISED_BODY,OPS",
                "POST | /api/information-requests | AUTHORISED_BODY",
                "GET | /api/information-requests | AGENCY,AUTHORISED_BODY,OPS",
                "GET | /api/information-requests/x | AGENCY,AUTHORISED_BODY,OPS",
                "POST | /api/information-requests/x/answer | AGENCY",
                "POST | /api/information-requests/x/cancellation | AUTHORISED_BODY",
                "POST | /api/information-requests/x/agreement | AGENCY,AUTHORISED_BODY",
                "POST | /api/information-requests/x/extension | AUTHORISED_BODY",
                "POST | /api/information-requests/x/messages | AGENCY,AUTHORISED_BODY",
                "POST | /api/joint-matters | AGENCY,AUTHORISED_BODY",
                "GET | /api/joint-matters | AGENCY,AUTHORISED_BODY,OPS",
                "GET | /api/joint-matters/x | AGENCY,AUTHORISED_BODY,OPS",
                "POST | /api/joint-matters/x/contribution | AGENCY",
                "POST | /api/joint-matters/x/notice | AUTHORISED_BODY",
                "POST | /api/joint-matters/x/extension | AUTHORISED_BODY",
                "POST | /api/joint-matters/x/cancellation | AGENCY,AUTHORISED_BODY",
                "GET | /api/agencies | AGENCY,AUTHORISED_BODY,OPS",
                "PUT | /api/agencies/edu | AGENCY,AUTHORISED_BODY",
                "GET | /api/calendars | AGENCY,AUTHORISED_BODY,OPS",
                "GET | /api/calendars/kz-2026-11 | AGENCY,AUTHORISED_BODY,OPS",
                "POST | /api/calendars/preview | AUTHORISED_BODY",
                "POST | /api/calendars | AUTHORISED_BODY",
                "GET | /api/keys | AGENCY,AUTHORISED_BODY,OPS",
                "POST | /api/keys | AGENCY,AUTHORISED_BODY,OPS",
                "POST | /api/keys/x/rotation | AGENCY,AUTHORISED_BODY,OPS",
                "POST | /api/keys/x/revocation | AGENCY,AUTHORISED_BODY,OPS",
                "GET | /api/clock | OPS",
                "PUT | /api/clock | OPS"
            })
    void eachCallIsForTheseRolesAlone(String method, String path, String roles) {
        var admitted = GatewayRoutes.ROUTES.at(PathContainer.parsePath(path)).stream()
                .filter(row -> row.takes(method))
                .flatMap(row -> row.roles().stream())
                .map(Role::name)
                .collect(Collectors.toSet());

        assertThat(admitted).containsExactlyInAnyOrder(roles.split(","));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "POST | /api/planned-events | SUBMIT",
                "PUT | /api/planned-events/x | SUBMIT",
                "DELETE | /api/planned-events/x/contacts | SUBMIT",
                "GET | /api/planned-events/x | READ_OWN",
                "POST | /api/planned-events/x/withdrawal | SUBMIT",
                "POST | /api/planned-events/x/decision | EDIT",
                "POST | /api/weeks/2026-W50/declaration | SUBMIT",
                "POST | /api/weeks/2026-W50/hold | EDIT",
                "GET | /api/submissions/x | READ_OWN",
                "POST | /api/information-requests | EDIT",
                "POST | /api/information-requests/x/answer | SUBMIT",
                "POST | /api/joint-matters | SUBMIT",
                "POST | /api/joint-matters/x/contribution | SUBMIT",
                "POST | /api/joint-matters/x/cancellation | SUBMIT",
                "POST | /api/joint-matters/x/notice | EDIT",
                "POST | /api/obligation-notes | EDIT",
                "PUT | /api/agencies/edu | EDIT",
                "POST | /api/calendars/preview | EDIT",
                "POST | /calendar/new | EDIT",
                "POST | /calendar/move | EDIT",
                "POST | /editing/2026-W50 | EDIT",
                "POST | /editing/2026-W50/publication | EDIT",
                "POST | /api/editorial-policies/preview | EDIT",
                "POST | /policy | EDIT",
                "GET | /editing/2026-W50 | EDIT",
                "GET | /api/keys | READ_OWN",
                "POST | /api/keys | EDIT",
                "POST | /api/keys/x/rotation | EDIT",
                "POST | /api/keys/x/revocation | EDIT",
                "GET | /api/clock | WATCH",
                "PUT | /api/clock | EDIT",
                "GET | /actuator/prometheus | WATCH"
            })
    void aKeyNeedsThisScope(String method, String path, Scope scope) {
        assertThat(GatewayRoutes.ROUTES.at(PathContainer.parsePath(path)))
                .filteredOn(row -> row.takes(method))
                .extracting(Routes.Route::scope)
                .containsOnly(scope);
    }
}
