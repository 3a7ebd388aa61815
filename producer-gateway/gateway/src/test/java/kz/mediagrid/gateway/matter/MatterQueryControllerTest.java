package kz.mediagrid.gateway.matter;

import static kz.mediagrid.gateway.matter.MatterFixture.DSM;
import static kz.mediagrid.gateway.matter.MatterFixture.EDITOR;
import static kz.mediagrid.gateway.matter.MatterFixture.EDU;
import static kz.mediagrid.gateway.matter.MatterFixture.SCI;
import static kz.mediagrid.gateway.matter.MatterFixture.WATCH;
import static kz.mediagrid.gateway.matter.MatterFixture.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.matter.JointMatterResponse.State;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MatterQueryControllerTest {

    private final MatterFixture fixture = new MatterFixture();

    private String first;
    private String second;
    private String third;

    @BeforeEach
    void open() {
        first = fixture.open(EDU, "dsm");
        second = fixture.at(WEDNESDAY.plusSeconds(1)).open(EDITOR, "dsm");
        third = fixture.at(WEDNESDAY.plusSeconds(2)).open(SCI, "edu");
    }

    private List<String> listed(Account account, String state) {
        return fixture.reading().list(state, 100, null, account).items().stream()
                .map(JointMatterResponse::id)
                .toList();
    }

    private static ProblemKind refused(ThrowingCallable call) {
        return catchThrowableOfType(RequestProblem.class, call).kind();
    }

    @Test
    void theNewestComesFirstAndAnAgencySeesThoseThatConcernItOrThatItOpened() {
        assertThat(listed(EDITOR, null)).containsExactly(third, second, first);
        assertThat(listed(WATCH, null)).containsExactly(third, second, first);
        assertThat(listed(EDU, null)).containsExactly(third, first);
        assertThat(listed(DSM, null)).containsExactly(second, first);
        assertThat(refused(() -> fixture.reading().show(second, EDU))).isEqualTo(ProblemKind.NOT_YOURS);
        assertThat(refused(() -> fixture.reading().show("mat-0", EDU))).isEqualTo(ProblemKind.NOT_FOUND);
    }

    @Test
    void aBodySeesItsOwnContributionAndTheOthersInTheNotice() {
        fixture.writer().contribute(first, fixture.contributing(EDU, first, "1"));
        fixture.writer().contribute(first, fixture.contributing(DSM, first, "2"));
        fixture.writer().order(first, fixture.ordering(first, "{'when':'WHEN_COMPLETE'}"));

        var before = fixture.reading().show(first, EDU);
        fixture.goesOut(first, 1);
        var after = fixture.reading().show(first, EDU);

        assertThat(before.contributions())
                .extracting(ContributionResponse::body)
                .containsExactly("edu");
        assertThat(before.order()).isNull();
        assertThat(before.notice()).isNull();
        assertThat(after.state()).isEqualTo(State.NOTICE_SENT);
        assertThat(after.notice().contributions())
                .extracting(ContributionResponse::body)
                .containsExactly("edu", "dsm");
        assertThat(fixture.reading().show(first, EDITOR).contributions()).hasSize(2);
    }

    @Test
    void aNoticeInPartsIsShownOnceAllOfThemAreThere() {
        fixture.writer().contribute(first, fixture.contributing(EDU, first, "1"));
        fixture.writer().contribute(first, fixture.contributing(DSM, first, "2"));
        fixture.goesOut(first, 2);

        var notice = fixture.shown(first).notice();

        assertThat(notice.contributions())
                .extracting(ContributionResponse::body)
                .containsExactly("edu", "dsm");
        assertThat(notice.cause()).isEqualTo("COMPLETE");
    }

    @Test
    void aSecondNoticeOfAMatterChangesNothing() {
        fixture.writer().contribute(first, fixture.contributing(EDU, first, "1"));
        fixture.writer().contribute(first, fixture.contributing(DSM, first, "2"));
        fixture.goesOut(first, 2);
        var before = fixture.shown(first).notice();

        fixture.at(WEDNESDAY.plusSeconds(3)).goesOut(first, 1);

        assertThat(fixture.shown(first).notice()).isEqualTo(before).isNotNull();
        assertThat(fixture.shown(first).state()).isEqualTo(State.NOTICE_SENT);
    }

    @Test
    void theDecisionThatTheNoticeFollowedIsShownAndNoneThatCameTooLate() {
        fixture.writer().order(first, fixture.ordering(first, "{'when':'AT_DEADLINE','forMedia':true}"));
        var atDeadline = fixture.noticeOf(first, 1, 1);
        // The clock has sent it already, but this gateway has not seen that yet.
        fixture.writer().order(first, fixture.ordering(first, "{'when':'WHEN_COMPLETE'}"));
        assertThat(fixture.shown(first).order().when()).isEqualTo(PublishNotice.When.WHEN_COMPLETE);

        fixture.matters.applyNotice(atDeadline);
        var shown = fixture.shown(first);

        assertThat(shown.state()).isEqualTo(State.NOTICE_SENT);
        assertThat(shown.order().when()).isEqualTo(PublishNotice.When.AT_DEADLINE);
        assertThat(shown.order().forMedia()).isTrue();
    }

    @Test
    void theListIsNarrowedByHowAMatterStands() {
        fixture.goesOut(first, 1);
        fixture.writer().cancel(second, fixture.cancelling(EDITOR, second, "k"));

        assertThat(listed(WATCH, "open")).containsExactly(third);
        assertThat(listed(WATCH, "notice_sent")).containsExactly(first);
        assertThat(listed(WATCH, "cancelled")).containsExactly(second);
        assertThat(refused(() -> listed(WATCH, "late"))).isEqualTo(ProblemKind.MALFORMED);
    }

    @Test
    void pageByPageNothingIsLeftOutNorShownTwice() {
        var seen = new ArrayList<String>();
        String after = null;
        do {
            var page = fixture.reading().list(null, 2, after, EDITOR);
            page.items().forEach(item -> seen.add(item.id()));
            after = page.next();
        } while (after != null);

        assertThat(seen).containsExactly(third, second, first);
    }
}
