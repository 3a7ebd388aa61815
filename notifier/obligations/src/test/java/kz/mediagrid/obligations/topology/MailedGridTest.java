package kz.mediagrid.obligations.topology;

import static java.util.Objects.requireNonNull;
import static kz.mediagrid.obligations.topology.Records.agency;
import static kz.mediagrid.obligations.topology.Records.attempted;
import static kz.mediagrid.obligations.topology.Records.mailed;
import static kz.mediagrid.obligations.topology.Records.outlet;
import static kz.mediagrid.obligations.topology.Records.outletWithoutWebhook;
import static kz.mediagrid.obligations.topology.Records.published;
import static kz.mediagrid.obligations.topology.Records.subscribed;
import static kz.mediagrid.obligations.topology.Records.taken;
import static kz.mediagrid.obligations.topology.Records.turned;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.Outlet;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Para. 6: a grid is sent to an outlet when its webhook was attempted, or the mail server took one of its mails. */
class MailedGridTest {

    private static final Instant FRIDAY = Instant.parse("2026-11-27T05:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-12-01T07:00:00Z");
    private static final String WEEK = "2026-W50";
    private static final String NOON = "2026-12-04T07:00:00Z";
    private static final Instant A_SECOND_LATER = Instant.parse("2026-12-04T07:00:01Z");
    private static final Instant A_MINUTE_LATER = Instant.parse("2026-12-04T07:01:00Z");
    private static final Instant AN_HOUR_LATER = Instant.parse("2026-12-04T08:00:00Z");

    private static final Outlet MAIL_ALONE = subscribed(outletWithoutWebhook("gazeta", TUESDAY), TUESDAY);
    private static final Outlet BOTH = subscribed(outlet("tv", TUESDAY), TUESDAY);

    private final ClockOfObligations clock = new ClockOfObligations(FRIDAY).only(ObligationKind.GRID_DISPATCH);

    @BeforeEach
    void theDirectoryIsSeeded() {
        clock.send(agency("edu", FRIDAY.toString()));
    }

    @AfterEach
    void close() {
        clock.close();
    }

    @Test
    void para6_anOutletWithMailAloneIsSentTheGridWhenTheMailServerTookIt() {
        happens(MAIL_ALONE);
        publish(mail(MAIL_ALONE, AttemptOutcome.RETRY_LATER, A_SECOND_LATER));
        assertThat(clock.story()).containsExactly("mam: OPENED");

        clock.comesTo(AN_HOUR_LATER.toString());
        happens(mail(MAIL_ALONE, AttemptOutcome.DELIVERED, AN_HOUR_LATER));

        assertThat(clock.story()).containsExactly("mam: OPENED", "mam: MET");
        assertThat(last().getReceivedAt()).isEqualTo(AN_HOUR_LATER);
        assertThat(named()).containsExactly("gazeta TAKEN " + AN_HOUR_LATER);
    }

    @Test
    void para6_oneChannelOfAnOutletIsEnough() {
        happens(BOTH);
        publish(mail(BOTH, AttemptOutcome.DELIVERED, A_SECOND_LATER));

        assertThat(clock.story()).endsWith("mam: MET");
        assertThat(last().getReceivedAt()).isEqualTo(A_SECOND_LATER);
        assertThat(named()).containsExactly("tv TAKEN " + A_SECOND_LATER);
    }

    @Test
    void para6_aRefusedMailboxSuspendsNoOtherChannel() {
        happens(BOTH);
        publish(mail(BOTH, AttemptOutcome.SUSPENDED, A_SECOND_LATER));
        assertThat(clock.story()).containsExactly("mam: OPENED");

        clock.comesTo(AN_HOUR_LATER.toString());
        happens(taken("tv", WEEK, AN_HOUR_LATER.toString()));

        assertThat(clock.story()).endsWith("mam: MET");
        assertThat(last().getReceivedAt()).isEqualTo(AN_HOUR_LATER);
    }

    @Test
    void para6_anOutletIsWaitedForUntilItsLastChannelIsSuspended() {
        happens(BOTH);
        publish(mail(BOTH, AttemptOutcome.SUSPENDED, A_SECOND_LATER));
        clock.comesTo(AN_HOUR_LATER.toString());
        happens(Records.suspended(BOTH, AN_HOUR_LATER));

        assertThat(clock.story()).endsWith("mam: MET");
        assertThat(named()).containsExactly("tv SUSPENDED " + AN_HOUR_LATER);
        assertThat(last().getUnserved()).isEmpty();
    }

    @Test
    void para6_anOutletWithNothingThatSendsIsNobodyToSendTo() {
        happens(outletWithoutWebhook("reader", TUESDAY));
        publish();

        assertThat(clock.story()).endsWith("mam: MET");
        assertThat(requireNonNull(last().getDispatch()).getOutlets()).isZero();
        assertThat(requireNonNull(last().getDispatch()).getTried()).isZero();
    }

    @Test
    void para6_aSubscriptionThatWasPausedOrMadeLaterIsNotWaitedFor() {
        var paused = turned(MAIL_ALONE, 0, TUESDAY);
        happens(MAIL_ALONE, paused);
        publish(subscribed(paused, A_MINUTE_LATER));

        assertThat(clock.story()).endsWith("mam: MET");
        assertThat(named()).containsExactly("gazeta SUSPENDED " + TUESDAY);
    }

    @Test
    void para6_anOutletIsTriedWhenAWebhookThatIsRemovedLaterWasAttempted() {
        happens(BOTH);
        publish(attempted("tv", WEEK, AttemptOutcome.RETRY_LATER, A_SECOND_LATER));

        happens(Outlet.newBuilder(BOTH)
                .setWebhookUrl("")
                .setRevision(3)
                .setChangedAt(A_MINUTE_LATER)
                .build());

        assertThat(last().getReceivedAt()).isEqualTo(A_SECOND_LATER);
        assertThat(named()).containsExactly("tv NOT_TAKEN " + A_SECOND_LATER);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void para6_inWhicheverOrderTheTopicsAreReadItComesToTheSame(int seed) {
        var attempts = new ArrayList<SpecificRecord>(List.of(
                mail(MAIL_ALONE, AttemptOutcome.DELIVERED, A_MINUTE_LATER),
                mail(BOTH, AttemptOutcome.SUSPENDED, A_SECOND_LATER),
                attempted("tv", WEEK, AttemptOutcome.RETRY_LATER, AN_HOUR_LATER)));
        var entries = new ArrayList<SpecificRecord>(List.of(MAIL_ALONE, BOTH));
        var random = new Random(seed);
        Collections.shuffle(attempts, random);
        Collections.shuffle(entries, random);
        entries.add(random.nextInt(entries.size() + 1), published(WEEK, NOON));
        clock.comesTo(AN_HOUR_LATER.toString());
        var all = new ArrayList<SpecificRecord>(entries);
        attempts.forEach(attempt -> all.add(random.nextInt(all.size() + 1), attempt));

        clock.send(all.toArray(SpecificRecord[]::new));
        clock.settles();

        assertThat(clock.story()).endsWith("mam: MET");
        assertThat(last().getReceivedAt()).isEqualTo(AN_HOUR_LATER);
        assertThat(named()).containsExactly("tv NOT_TAKEN " + AN_HOUR_LATER, "gazeta TAKEN " + A_MINUTE_LATER);
    }

    private static DeliveryAttempted mail(Outlet outlet, AttemptOutcome outcome, Instant at) {
        return mailed(outlet, outlet.getSubscriptions().get(0), WEEK, outcome, at);
    }

    private void publish(SpecificRecord... then) {
        clock.comesTo(NOON);
        clock.send(published(WEEK, NOON));
        happens(then);
    }

    private void happens(SpecificRecord... records) {
        clock.send(records);
        clock.settles();
    }

    private List<String> named() {
        return requireNonNull(last().getDispatch()).getNamed().stream()
                .map(one -> one.getOutletId() + " " + one.getOutcome() + " " + one.getAt())
                .toList();
    }

    private ObligationChanged last() {
        var all = clock.obligations();
        return all.get(all.size() - 1);
    }
}
