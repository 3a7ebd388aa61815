package kz.mediagrid.gateway.request;

import static kz.mediagrid.gateway.request.RequestFixture.DSM;
import static kz.mediagrid.gateway.request.RequestFixture.EDITOR;
import static kz.mediagrid.gateway.request.RequestFixture.EDU;
import static kz.mediagrid.gateway.request.RequestFixture.WATCH;
import static kz.mediagrid.gateway.request.RequestFixture.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kz.mediagrid.edge.call.Cursor;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestQueryControllerTest {

    private static final String NO_BATCH = "bat-" + "0".repeat(32);

    private final RequestFixture fixture = new RequestFixture();

    private String first;
    private String second;
    private String third;

    @BeforeEach
    void ask() {
        first = fixture.ask("edu").id();
        second = fixture.at(WEDNESDAY.plusSeconds(1)).ask("dsm").id();
        third = fixture.at(WEDNESDAY.plusSeconds(2)).ask("sci").id();
    }

    private List<String> listed(Account account, String state, String addressee, String batch) {
        return ids(fixture.reading().list(state, addressee, batch, 100, null, account));
    }

    private static List<String> ids(RequestPage page) {
        return page.items().stream().map(InformationRequestResponse::id).toList();
    }

    private static ProblemKind refused(ThrowingCallable call) {
        return catchThrowableOfType(RequestProblem.class, call).kind();
    }

    @Test
    void theNewestComesFirstAndAnAgencySeesItsOwnAlone() {
        assertThat(listed(EDITOR, null, null, null)).containsExactly(third, second, first);
        assertThat(listed(WATCH, null, null, null)).containsExactly(third, second, first);
        assertThat(listed(EDU, null, null, null)).containsExactly(first);
        assertThat(refused(() -> fixture.reading().show(second, EDU))).isEqualTo(ProblemKind.NOT_YOURS);
        assertThat(refused(() -> listed(DSM, null, "edu", null))).isEqualTo(ProblemKind.NOT_YOURS);
    }

    @Test
    void filtersNarrowTheList() {
        fixture.writer().answer(first, fixture.answering(EDU, first, "k"));
        fixture.writer().cancel(second, fixture.cancelling(second, "k"));

        assertThat(listed(EDITOR, "open", null, null)).containsExactly(third);
        assertThat(listed(EDITOR, "answered", null, null)).containsExactly(first);
        assertThat(listed(EDITOR, "cancelled", null, null)).containsExactly(second);
        assertThat(listed(EDITOR, null, "sci", null)).containsExactly(third);
        assertThat(listed(EDITOR, null, null, fixture.shown(second).batch())).containsExactly(second);
        assertThat(listed(EDITOR, "open", "edu", null)).isEmpty();
    }

    @Test
    void everyCombinationOfFiltersFindsWhatASearchWouldFind() {
        fixture.writer().ask(fixture.at(WEDNESDAY).asking("two at once", "edu", "dsm"));
        fixture.writer().answer(first, fixture.answering(EDU, first, "k"));
        fixture.writer().cancel(second, fixture.cancelling(second, "k"));
        var all = fixture.reading().list(null, null, null, 100, null, EDITOR).items();
        assertThat(all).hasSize(5);
        var batches = Stream.concat(Stream.of(NO_BATCH), all.stream().map(InformationRequestResponse::batch));

        for (var batch : batches.flatMap(it -> Stream.of(it, null)).distinct().toList()) {
            for (var state : Arrays.asList("open", "answered", "cancelled", null)) {
                for (var addressee : Arrays.asList("edu", "dsm", "sci", "mam", null)) {
                    assertThat(listed(EDITOR, state, addressee, batch))
                            .as("%s %s %s", state, addressee, batch)
                            .isEqualTo(all.stream()
                                    .filter(it ->
                                            state == null || it.state().name().equalsIgnoreCase(state))
                                    .filter(it -> addressee == null || addressee.equals(it.addressee()))
                                    .filter(it -> batch == null || batch.equals(it.batch()))
                                    .map(InformationRequestResponse::id)
                                    .toList());
                }
            }
        }
    }

    @Test
    void anyInstantMayBeACursor() {
        assertThat(ids(fixture.reading().list(null, null, null, 9, Cursor.of(Instant.MAX, ""), EDITOR)))
                .containsExactly(third, second, first);
        assertThat(ids(fixture.reading().list(null, null, null, 9, Cursor.of(Instant.MIN, "z"), EDITOR)))
                .isEmpty();
        assertThat(ids(fixture.reading()
                        .list(
                                null,
                                null,
                                null,
                                9,
                                Cursor.of(WEDNESDAY.plusSeconds(1).plusNanos(1), ""),
                                EDITOR)))
                .containsExactly(second, first);
    }

    @Test
    void pageByPageNothingIsLeftOutNorShownTwice() {
        var seen = new ArrayList<String>();
        String after = null;
        do {
            var page = fixture.reading().list(null, null, null, 2, after, EDITOR);
            seen.addAll(ids(page));
            after = page.next();
        } while (after != null);

        assertThat(seen).containsExactly(third, second, first);
    }

    @Test
    void parametersThatCannotBeReadAreSaidSo() {
        assertThat(refused(() -> listed(EDITOR, "late", null, null))).isEqualTo(ProblemKind.MALFORMED);
        assertThat(refused(() -> listed(EDITOR, null, "nobody", null))).isEqualTo(ProblemKind.MALFORMED);
        assertThat(refused(() -> listed(EDITOR, null, null, "none"))).isEqualTo(ProblemKind.MALFORMED);
        assertThat(refused(() -> fixture.reading().list(null, null, null, 0, null, EDITOR)))
                .isEqualTo(ProblemKind.MALFORMED);
        assertThat(refused(() -> fixture.reading().list(null, null, null, 1, "bm9uZQ", EDITOR)))
                .isEqualTo(ProblemKind.MALFORMED);
    }
}
