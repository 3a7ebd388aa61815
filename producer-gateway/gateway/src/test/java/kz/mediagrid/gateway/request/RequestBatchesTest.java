package kz.mediagrid.gateway.request;

import static kz.mediagrid.gateway.request.RequestFixture.DSM;
import static kz.mediagrid.gateway.request.RequestFixture.EDU;
import static kz.mediagrid.gateway.request.RequestFixture.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import org.junit.jupiter.api.Test;

class RequestBatchesTest {

    private final RequestFixture fixture = new RequestFixture();

    private RequestBatches batches() {
        return new RequestBatches(fixture.requests);
    }

    private List<InformationRequest> ask(int minute, String... addressees) {
        return fixture.at(WEDNESDAY.plusSeconds(60L * minute))
                .writer()
                .ask(fixture.asking("asked " + minute, addressees));
    }

    private static String numberOf(List<InformationRequest> requests) {
        return requests.get(0).asked().getBatchId();
    }

    @Test
    void theNewestBatchIsFirstAndEachIsWhole() {
        var first = numberOf(ask(0, "edu", "dsm"));
        var second = numberOf(ask(1, "sci"));

        var page = batches().list(false, null, 20);

        assertThat(page.batches().keySet()).containsExactly(second, first);
        assertThat(page.batches().get(first))
                .extracting(InformationRequest::addressee)
                .containsExactlyInAnyOrder("edu", "dsm");
        assertThat(page.next()).isNull();
    }

    @Test
    void pagesFollowEachOtherWithoutGapsAndRepeats() {
        var asked = new ArrayList<String>();
        for (int minute = 0; minute < 5; minute++) {
            asked.add(numberOf(ask(minute, "edu", "dsm")));
        }
        Collections.reverse(asked);

        var found = new ArrayList<String>();
        String cursor = null;
        do {
            var page = batches().list(false, cursor, 2);
            found.addAll(page.batches().keySet());
            cursor = page.next();
        } while (cursor != null);

        assertThat(found).isEqualTo(asked);
    }

    @Test
    void batchesOfOneInstantAreOnOnePageEach() {
        var asked = new ArrayList<String>();
        for (int number = 0; number < 9; number++) {
            asked.add(numberOf(
                    fixture.at(WEDNESDAY).writer().ask(fixture.asking("at once " + number, "edu", "dsm", "sci"))));
        }

        for (boolean openOnly : List.of(true, false)) {
            var found = new ArrayList<String>();
            String cursor = null;
            do {
                var page = batches().list(openOnly, cursor, 2);
                found.addAll(page.batches().keySet());
                cursor = page.next();
            } while (cursor != null);

            assertThat(found).containsExactlyInAnyOrderElementsOf(asked);
        }
    }

    @Test
    void aBatchIsOpenWhileOneBodyHasNotAnswered() {
        var requests = ask(0, "edu", "dsm");
        fixture.writer()
                .answer(
                        requests.get(0).id(),
                        fixture.answering(EDU, requests.get(0).id(), "a"));
        assertThat(batches().list(true, null, 20).batches().get(numberOf(requests)))
                .hasSize(2);

        fixture.writer()
                .answer(
                        requests.get(1).id(),
                        fixture.answering(DSM, requests.get(1).id(), "b"));
        assertThat(batches().list(true, null, 20).batches()).isEmpty();
    }

    @Test
    void anUnknownBatchIsNotFound() {
        assertThat(catchThrowableOfType(RequestProblem.class, () -> batches().require("bat-0"))
                        .kind())
                .isEqualTo(ProblemKind.NOT_FOUND);
    }

    @Test
    void requestsOfABodySinceAMomentAreFoundAlsoIfThereAreMany() {
        for (int minute = 0; minute < 45; minute++) {
            ask(minute, "edu", "dsm");
        }

        assertThat(batches().receivedSince("edu", WEDNESDAY.plusSeconds(60 * 5)))
                .hasSize(40)
                .allMatch(request -> request.addressee().equals("edu"));
    }

    @Test
    void aCheckSaysWhatAskingWouldWriteAndWritesNothing() {
        var checked = fixture.writer().check(fixture.asking("k", "edu", "prokuror"));

        assertThat(fixture.kept).isEmpty();
        assertThat(fixture.writer().ask(fixture.asking("k", "edu", "prokuror"))).isEqualTo(checked);
    }
}
