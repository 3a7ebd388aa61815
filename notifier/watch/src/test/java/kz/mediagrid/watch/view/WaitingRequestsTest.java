package kz.mediagrid.watch.view;

import static kz.mediagrid.watch.testing.Records.request;
import static kz.mediagrid.watch.testing.Records.submission;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kz.mediagrid.schemas.RequestAddressing;
import kz.mediagrid.schemas.RequestAgreed;
import kz.mediagrid.schemas.RequestCancelled;
import org.junit.jupiter.api.Test;

/** Requests for which no clock runs. */
class WaitingRequestsTest {

    private final WaitingRequests requests = new WaitingRequests();

    @Test
    void aRequestWithAnAddresseeWaitsForNobodyHere() {
        requests.apply(request("req-1", "edu", RequestAddressing.ADDRESSED));

        assertThat(requests.withoutAddressee()).isEmpty();
        assertThat(requests.awaitingAgreement()).isEmpty();
    }

    @Test
    void aRequestByAgreementWaitsUntilTheAgreementIsRecorded() {
        var request = request("req-1", "prokuror", RequestAddressing.BY_AGREEMENT);
        requests.apply(request);

        assertThat(requests.awaitingAgreement()).containsExactly(request);

        requests.apply(RequestAgreed.newBuilder()
                .setSubmission(submission(Instant.EPOCH))
                .setRequestId("req-1")
                .build());

        assertThat(requests.awaitingAgreement()).isEmpty();
    }

    @Test
    void aRequestWithoutAddresseeIsListedUntilItIsCancelled() {
        var request = request("req-1", "anticorruption", RequestAddressing.NO_ADDRESSEE);
        requests.apply(request);

        assertThat(requests.withoutAddressee()).containsExactly(request);

        requests.apply(RequestCancelled.newBuilder()
                .setSubmission(submission(Instant.EPOCH))
                .setRequestId("req-1")
                .build());

        assertThat(requests.withoutAddressee()).isEmpty();
    }
}
