package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Denied by default: every route of the API document is tried by every role, and has a row here. */
@ExtendWith(WholeMediaGrid.class)
class RolesTest {

    private static final List<String> ROLES = List.of("AGENCY", "AUTHORISED_BODY", "MEDIA", "OPS");

    private static final List<Row> TABLE = List.of(
            new Row("POST", "/api/planned-events", Set.of("AGENCY")),
            new Row("POST", "/api/planned-events/batch", Set.of("AGENCY")),
            new Row("POST", "/api/planned-events/check", Set.of("AGENCY")),
            new Row("GET", "/api/planned-events", Set.of("AGENCY", "AUTHORISED_BODY", "OPS")),
            new Row("PUT", "/api/planned-events/{id}", Set.of("AGENCY")),
            new Row("POST", "/api/planned-events/{id}/check", Set.of("AGENCY")),
            new Row("GET", "/api/planned-events/{id}", Set.of("AGENCY", "AUTHORISED_BODY", "OPS")),
            new Row("GET", "/api/planned-events/{id}/history", Set.of("AGENCY", "AUTHORISED_BODY", "OPS")),
            new Row("DELETE", "/api/planned-events/{id}/contacts", Set.of("AGENCY", "AUTHORISED_BODY")),
            new Row("POST", "/api/planned-events/{id}/postponement", Set.of("AGENCY")),
            new Row("POST", "/api/planned-events/{id}/withdrawal", Set.of("AGENCY")),
            new Row("POST", "/api/planned-events/{id}/reinstatement", Set.of("AGENCY")),
            new Row("POST", "/api/planned-events/{id}/decision", Set.of("AUTHORISED_BODY")),
            new Row("POST", "/api/planned-events/{id}/note", Set.of("AUTHORISED_BODY")),
            new Row("POST", "/api/planned-events/{id}/merger", Set.of("AUTHORISED_BODY")),
            new Row("POST", "/api/planned-events/{id}/separation", Set.of("AUTHORISED_BODY")),
            new Row("POST", "/api/editorial-policies", Set.of("AUTHORISED_BODY")),
            new Row("POST", "/api/editorial-policies/preview", Set.of("AUTHORISED_BODY")),
            new Row("GET", "/api/editorial-policies", Set.of("AGENCY", "AUTHORISED_BODY", "OPS")),
            new Row("POST", "/api/weeks/{week}/declaration", Set.of("AGENCY")),
            new Row("GET", "/api/weeks/{week}", Set.of("AUTHORISED_BODY", "OPS")),
            new Row("GET", "/api/weeks/{week}/changes", Set.of("AUTHORISED_BODY")),
            new Row("POST", "/api/weeks/{week}/publication", Set.of("AUTHORISED_BODY")),
            new Row("POST", "/api/weeks/{week}/hold", Set.of("AUTHORISED_BODY")),
            new Row("POST", "/api/information-requests", Set.of("AUTHORISED_BODY")),
            new Row("GET", "/api/information-requests", Set.of("AGENCY", "AUTHORISED_BODY", "OPS")),
            new Row("GET", "/api/information-requests/{id}", Set.of("AGENCY", "AUTHORISED_BODY", "OPS")),
            new Row("POST", "/api/information-requests/{id}/answer", Set.of("AGENCY")),
            new Row("POST", "/api/information-requests/{id}/cancellation", Set.of("AUTHORISED_BODY")),
            new Row("POST", "/api/information-requests/{id}/agreement", Set.of("AGENCY", "AUTHORISED_BODY")),
            new Row("POST", "/api/information-requests/{id}/extension", Set.of("AUTHORISED_BODY")),
            new Row("POST", "/api/information-requests/{id}/messages", Set.of("AGENCY", "AUTHORISED_BODY")),
            new Row("GET", "/api/calendars", Set.of("AGENCY", "AUTHORISED_BODY", "OPS")),
            new Row("GET", "/api/calendars/{version}", Set.of("AGENCY", "AUTHORISED_BODY", "OPS")),
            new Row("POST", "/api/calendars/preview", Set.of("AUTHORISED_BODY")),
            new Row("POST", "/api/calendars", Set.of("AUTHORISED_BODY")),
            new Row("POST", "/api/files", Set.of("AGENCY")),
            new Row("DELETE", "/api/files/{id}", Set.of("AGENCY", "AUTHORISED_BODY")),
            new Row("POST", "/api/obligation-notes", Set.of("AUTHORISED_BODY", "OPS")),
            new Row("POST", "/api/joint-matters", Set.of("AGENCY", "AUTHORISED_BODY")),
            new Row("GET", "/api/joint-matters", Set.of("AGENCY", "AUTHORISED_BODY", "OPS")),
            new Row("GET", "/api/joint-matters/{id}", Set.of("AGENCY", "AUTHORISED_BODY", "OPS")),
            new Row("POST", "/api/joint-matters/{id}/contribution", Set.of("AGENCY")),
            new Row("POST", "/api/joint-matters/{id}/notice", Set.of("AUTHORISED_BODY")),
            new Row("POST", "/api/joint-matters/{id}/extension", Set.of("AUTHORISED_BODY")),
            new Row("POST", "/api/joint-matters/{id}/cancellation", Set.of("AGENCY", "AUTHORISED_BODY")),
            new Row("GET", "/api/agencies", Set.of("AGENCY", "AUTHORISED_BODY", "OPS")),
            new Row("GET", "/api/agencies/{code}", Set.of("AGENCY", "AUTHORISED_BODY", "OPS")),
            new Row("PUT", "/api/agencies/{code}", Set.of("AGENCY", "AUTHORISED_BODY")),
            new Row("GET", "/api/submissions/{id}", Set.of("AGENCY", "AUTHORISED_BODY", "OPS")),
            new Row("GET", "/api/clashes", Set.of("AGENCY", "AUTHORISED_BODY", "OPS")),
            new Row("GET", "/api/keys", Set.of("AGENCY", "AUTHORISED_BODY", "OPS")),
            new Row("POST", "/api/keys", Set.of("AGENCY", "AUTHORISED_BODY", "OPS")),
            new Row("POST", "/api/keys/{id}/rotation", Set.of("AGENCY", "AUTHORISED_BODY", "OPS")),
            new Row("POST", "/api/keys/{id}/revocation", Set.of("AGENCY", "AUTHORISED_BODY", "OPS")),
            new Row("GET", "/api/clock", Set.of("OPS")),
            new Row("PUT", "/api/clock", Set.of("OPS")));

    private record Row(String method, String path, Set<String> allowed) {}

    private final Newsroom newsroom;

    RolesTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    static Stream<Arguments> everyRouteAndRole() {
        return TABLE.stream().flatMap(row -> ROLES.stream().map(role -> arguments(row.method(), row.path(), role)));
    }

    @ParameterizedTest(name = "{0} {1} by {2}")
    @MethodSource("everyRouteAndRole")
    void aRoleIsAllowedExactlyWhatTheTableSays(String method, String path, String role) {
        var allowed = TABLE.stream()
                .anyMatch(row -> row.method().equals(method)
                        && row.path().equals(path)
                        && row.allowed().contains(role));

        // Nothing is sent that could be written: without an Idempotency-Key even an allowed write ends as a 400.
        var answer = newsroom.request(method, concrete(path))
                .as(role.equals("AGENCY") ? newsroom.agencyKey("edu") : newsroom.key(role, ""))
                .send();

        // The editor's account is the Ministry's, which is an agency too.
        if (allowed || role.equals("AUTHORISED_BODY") && isAgencysCall(method, path)) {
            assertThat(answer.status()).as(answer.toString()).isNotIn(401, 403);
        } else {
            assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
        }
    }

    static Stream<Arguments> everyRoute() {
        return TABLE.stream().map(row -> arguments(row.method(), row.path()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyRoute")
    void withoutAKeyNothingIsOpen(String method, String path) {
        var answer = newsroom.request(method, concrete(path)).send();

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @Test
    void everyRouteOfTheDocumentHasARow() {
        var document = newsroom.request("GET", "/v3/api-docs").send().body();

        assertThat(document.path("paths").size()).isPositive();
        document.path("paths")
                .forEachEntry((path, calls) -> calls.forEachEntry((method, call) -> assertThat(TABLE)
                        .as(method + " " + path)
                        .anyMatch(row -> row.method().equalsIgnoreCase(method)
                                && row.path().replaceAll("\\{\\w+}", "{}").equals(path.replaceAll("\\{\\w+}", "{}")))));
    }

    @Test
    void aMadeUpKeyOpensNothing() {
        assertThat(newsroom.request("GET", "/api/planned-events")
                        .as("mgk_made-up")
                        .send()
                        .status())
                .isEqualTo(401);
    }

    @Test
    void healthIsOpenAndOtherManagementIsNot() {
        assertThat(newsroom.request("GET", "/actuator/health").send().status()).isEqualTo(200);
        assertThat(newsroom.request("GET", "/actuator/env").send().status()).isIn(401, 403, 404);
    }

    private static boolean isAgencysCall(String method, String path) {
        return TABLE.stream()
                .anyMatch(row -> row.method().equals(method)
                        && row.path().equals(path)
                        && row.allowed().contains("AGENCY"));
    }

    private static String concrete(String path) {
        return path.replace("/planned-events/{id}", "/planned-events/edu-" + "0".repeat(32))
                .replace("/information-requests/{id}", "/information-requests/req-" + "0".repeat(32))
                .replace("/joint-matters/{id}", "/joint-matters/mat-" + "0".repeat(32))
                .replace("/submissions/{id}", "/submissions/" + "0".repeat(64))
                .replace("/keys/{id}", "/keys/00000000")
                .replace("/files/{id}", "/files/" + "0".repeat(32))
                .replace("{version}", "kz-2026-11")
                .replace("{week}", "2026-W52")
                .replace("{code}", "edu");
    }
}
