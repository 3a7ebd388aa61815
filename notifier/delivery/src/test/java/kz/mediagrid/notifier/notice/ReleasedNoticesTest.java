package kz.mediagrid.notifier.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.notifier.notice.NoticesController.NoticePage;
import kz.mediagrid.schemas.BodyContribution;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MatterContribution;
import kz.mediagrid.schemas.NoticeCause;
import kz.mediagrid.schemas.Statement;
import kz.mediagrid.state.testing.HeapStores;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class ReleasedNoticesTest {

    private final ReleasedNotices notices = new ReleasedNotices(new HeapStores());
    private int heard;

    private static JointNotice part(String matter, int part, int parts, boolean forMedia) {
        return JointNotice.newBuilder()
                .setMatterId(matter)
                .setPart(part)
                .setParts(parts)
                .setSubject(new LocalizedText(null, "Паводок", null))
                .setAroseOn(LocalDate.of(2026, 12, 1))
                .setContributions(List.of(said("body" + part, true), said("silent" + part, false)))
                .setForMedia(forMedia)
                .setSentAt(Instant.parse("2026-12-04T07:00:00Z"))
                .setCause(NoticeCause.COMPLETE)
                .setOrderedBy("submission")
                .build();
    }

    private static BodyContribution said(String agency, boolean forMedia) {
        return new BodyContribution(
                agency,
                Instant.EPOCH,
                new MatterContribution(new Statement(new LocalizedText(null, "Слово", null), forMedia), List.of()));
    }

    @Test
    void aNoticeCountsOnceAllItsPartsAreThere() {
        notices.onGrowth(() -> heard++);
        notices.apply(part("mat-1", 1, 2, true), 3);
        assertThat(notices.next(0)).isEmpty();

        notices.apply(part("mat-1", 2, 2, true), 4);

        var whole = notices.next(0).orElseThrow();
        assertThat(whole.offset()).isEqualTo(3);
        assertThat(whole.next()).isEqualTo(5);
        assertThat(whole.notice().getContributions())
                .extracting(BodyContribution::getAgencyCode)
                .containsExactly("body1", "body2");
        assertThat(heard).isEqualTo(1);
        assertThat(notices.end()).isEqualTo(5);
    }

    @Test
    void aNoticeThatLacksAPartIsPassedOver() {
        notices.apply(part("mat-1", 2, 2, true), 3);
        notices.apply(part("mat-2", 1, 3, true), 4);
        notices.apply(part("mat-2", 3, 3, true), 6);
        notices.apply(part("mat-3", 1, 1, true), 7);

        assertThat(notices.next(0).orElseThrow().matterId()).isEqualTo("mat-3");
    }

    @Test
    void aSupplementIsANoticeOfItsOwnAlsoWhereTheNoticeWasNotForTheMedia() {
        notices.apply(part("mat-1", 1, 1, false), 3);
        var supplement = JointNotice.newBuilder(part("mat-1", 1, 1, true))
                .setSupplement(1)
                .build();

        notices.apply(supplement, 4);
        notices.apply(supplement, 5);

        assertThat(notices.newestFirst()).extracting(ReleasedNotice::offset).containsExactly(4L);
        assertThat(notices.of("mat-1")).isEmpty();
        var released = notices.of("mat-1-1").orElseThrow();
        assertThat(released.matterId()).isEqualTo("mat-1");
        assertThat(NoticeJson.of(released))
                .containsEntry("matter", "mat-1")
                .containsEntry("supplement", 1)
                .containsEntry("href", "/api/joint-notices/mat-1-1");
    }

    @Test
    void theFirstNoticeOfAMatterStaysTheOnlyOne() {
        notices.apply(part("mat-1", 1, 2, true), 3);
        notices.apply(part("mat-1", 2, 2, true), 4);
        notices.apply(part("mat-2", 1, 1, false), 5);
        notices.onGrowth(() -> heard++);

        notices.apply(part("mat-1", 1, 1, true), 6);
        notices.apply(part("mat-2", 1, 1, true), 7);

        assertThat(notices.newestFirst()).extracting(ReleasedNotice::offset).containsExactly(3L);
        assertThat(notices.next(4)).isEmpty();
        assertThat(heard).isZero();
        assertThat(notices.end()).isEqualTo(8);
    }

    @Test
    void oneForTheBodiesAloneIsNoneOfTheMedia() {
        notices.apply(part("mat-1", 1, 1, false), 3);
        var controller = new NoticesController(notices);

        assertThat(page(controller, 100, null)).isEqualTo(new NoticePage(List.of(), null));
        assertThat(catchThrowableOfType(RequestProblem.class, () -> controller.one("mat-1"))
                        .kind())
                .isEqualTo(ProblemKind.NOT_FOUND);
        assertThat(notices.end()).isEqualTo(4);
    }

    @Test
    void theNewestComesFirstAndEachIsShownWhole() {
        notices.apply(part("mat-1", 1, 1, true), 3);
        notices.apply(part("mat-2", 1, 1, true), 4);
        var controller = new NoticesController(notices);

        assertThat(page(controller, 100, null).toString())
                .containsSubsequence("mat-2", "mat-1")
                .doesNotContain("Слово");
        assertThat(controller.one("mat-1").getBody())
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .extractingByKey("contributions")
                .asString()
                .contains("Слово", "body1")
                .doesNotContain("silent1");
    }

    @Test
    void aLongListComesPageByPage() {
        for (int number = 1; number <= 3; number++) {
            notices.apply(part("mat-" + number, 1, 1, true), 2 + number);
        }
        var controller = new NoticesController(notices);

        var first = page(controller, 2, null);
        var last = page(controller, 2, first.next());

        assertThat(first.notices()).extracting(notice -> notice.get("matter")).containsExactly("mat-3", "mat-2");
        assertThat(last.notices()).extracting(notice -> notice.get("matter")).containsExactly("mat-1");
        assertThat(last.next()).isNull();
    }

    private static NoticePage page(NoticesController controller, int limit, String after) {
        return (NoticePage) controller.list(limit, after).getBody();
    }
}
