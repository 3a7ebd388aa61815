package kz.mediagrid.gateway.matter;

import static kz.mediagrid.gateway.matter.MatterFixture.DSM;
import static kz.mediagrid.gateway.matter.MatterFixture.EDU;
import static kz.mediagrid.gateway.matter.MatterFixture.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.matter.JointMatterResponse.State;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A contribution that came after the notice goes on by a supplement, which the authorised body sends. */
class SupplementsTest {

    private final MatterFixture fixture = new MatterFixture();

    private String id;

    @BeforeEach
    void send() {
        id = fixture.open(EDU, "dsm");
        fixture.writer().contribute(id, fixture.contributing(EDU, id, "1"));
        fixture.writer().order(id, fixture.ordering(id, "{'when':'NOW','nameMissing':true}"));
        fixture.goesOut(id, 2);
        fixture.at(WEDNESDAY.plusSeconds(60));
    }

    private static void refused(ThrowingCallable call, String key) {
        var problem = catchThrowableOfType(RequestProblem.class, call);
        assertThat(problem.kind()).isEqualTo(ProblemKind.CONFLICT);
        assertThat(problem.text().key()).isEqualTo(key);
    }

    private void order(String json) {
        fixture.writer().order(id, fixture.ordering(id, json));
    }

    private static List<String> said(NoticeResponse notice) {
        return notice.contributions().stream().map(ContributionResponse::body).toList();
    }

    @Test
    void whereNothingCameSinceThereIsNothingToAdd() {
        refused(() -> order("{'when':'NOW'}"), "matter.nothing-to-add");

        fixture.writer().contribute(id, fixture.contributing(DSM, id, "2"));
        order("{'when':'NOW'}");
        fixture.supplementGoesOut(id, 1);

        refused(() -> order("{'when':'NOW','nameMissing':true,'forMedia':true}"), "matter.nothing-to-add");
    }

    @Test
    void aSupplementIsSentAtOnceOrNotAtAll() {
        fixture.writer().contribute(id, fixture.contributing(DSM, id, "2"));

        refused(() -> order("{'when':'WHEN_COMPLETE'}"), "matter.notice-sent");
        refused(() -> order("{'when':'AT_DEADLINE'}"), "matter.notice-sent");
    }

    @Test
    void theBodiesSeeEachSupplementWithItsNumberBesideTheNotice() {
        fixture.writer().contribute(id, fixture.contributing(DSM, id, "2"));
        order("{'when':'NOW'}");
        var notice = fixture.shown(id).notice();
        fixture.supplementGoesOut(id, 1);
        fixture.writer().contribute(id, fixture.contributing(EDU, id, "3"));
        order("{'when':'NOW','forMedia':true}");
        fixture.supplementGoesOut(id, 2);

        var seen = fixture.reading().show(id, DSM);

        assertThat(seen.state()).isEqualTo(State.NOTICE_SENT);
        assertThat(seen.notice()).isEqualTo(notice);
        assertThat(seen.notice().supplement()).isNull();
        assertThat(said(seen.notice())).containsExactly("edu");
        assertThat(seen.supplements()).extracting(NoticeResponse::supplement).containsExactly(1, 2);
        assertThat(seen.supplements())
                .extracting(SupplementsTest::said)
                .containsExactly(List.of("dsm"), List.of("edu"));
        assertThat(fixture.shown(id).order().nameMissing())
                .as("the decision that the notice followed")
                .isTrue();
    }

    @Test
    void aSupplementThatComesTwiceIsShownAsItWasFirst() {
        fixture.writer().contribute(id, fixture.contributing(DSM, id, "2"));
        fixture.supplementGoesOut(id, 1);
        var before = fixture.shown(id).supplements();

        fixture.at(WEDNESDAY.plusSeconds(90)).supplementGoesOut(id, 1);

        assertThat(fixture.shown(id).supplements()).isEqualTo(before).hasSize(1);
    }
}
