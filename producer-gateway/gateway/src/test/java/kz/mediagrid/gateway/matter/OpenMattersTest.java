package kz.mediagrid.gateway.matter;

import static kz.mediagrid.gateway.matter.MatterFixture.DSM;
import static kz.mediagrid.gateway.matter.MatterFixture.EDITOR;
import static kz.mediagrid.gateway.matter.MatterFixture.PATH;
import static kz.mediagrid.gateway.matter.MatterFixture.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.RequestProblem;
import org.junit.jupiter.api.Test;

/** The authorised body finds each open matter of its agenda, the most urgent first, without reading those that are over. */
class OpenMattersTest {

    private static final int MANY = 600;
    private static final int ON_A_PAGE = 100;

    private final MatterFixture fixture = new MatterFixture();

    private String opened(int number, String body) {
        var json = "{'aroseOn':'2026-12-02','subject':{'ru':'Вопрос %d'},'bodies':['%s']}".formatted(number, body);
        return fixture.at(WEDNESDAY.plusSeconds(number))
                .writer()
                .open(fixture.write(EDITOR, PATH, "open-" + number, json, OpenJointMatter.class))
                .id();
    }

    private List<String> ids(List<JointMatter> matters) {
        return matters.stream().map(JointMatter::id).toList();
    }

    private List<String> inList(String list) {
        return ids(fixture.matters.after(list, null, Optional::of, Integer.MAX_VALUE));
    }

    private OpenMatters open() {
        return new OpenMatters(fixture.matters, fixture.terms());
    }

    private List<String> pageByPage() {
        var all = new ArrayList<String>();
        var page = open().after(null, ON_A_PAGE);
        all.addAll(ids(page.items()));
        while (page.next() != null) {
            assertThat(page.items()).hasSize(ON_A_PAGE);
            page = open().after(page.next(), ON_A_PAGE);
            all.addAll(ids(page.items()));
        }
        return all;
    }

    @Test
    void eachOfSixHundredOpenMattersIsOnOnePageAndTheOneWhoseLastTermEndsFirstComesFirst() {
        var ids = IntStream.range(0, MANY)
                .mapToObj(number -> opened(number, "dsm"))
                .toList();
        fixture.at(WEDNESDAY.plus(Duration.ofHours(1)));
        fixture.writer().extend(ids.get(0), fixture.extending(ids.get(0), null, "2026-12-10"));
        fixture.writer().extend(ids.get(1), fixture.extending(ids.get(1), null, "2026-12-08"));

        var shown = pageByPage();

        assertThat(shown).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(shown.subList(0, MANY - 2)).isEqualTo(ids.subList(2, MANY));
        assertThat(shown.subList(MANY - 2, MANY)).containsExactly(ids.get(1), ids.get(0));
    }

    @Test
    void aMatterThatIsCompleteOrCancelledLeavesTheOpenOnesAndAnyOtherChangeKeepsItThere() {
        var complete = opened(1, "dsm");
        var cancelled = opened(2, "dsm");
        var open = opened(3, "edu");
        assertThat(inList(JointMatters.OPEN)).containsExactly(open, cancelled, complete);
        assertThat(inList(JointMatters.SETTLED)).isEmpty();

        fixture.writer().contribute(complete, fixture.contributing(DSM, complete, "1"));
        fixture.writer().cancel(cancelled, fixture.cancelling(EDITOR, cancelled, "2"));
        fixture.writer().order(open, fixture.ordering(open, "{'when':'AT_DEADLINE'}"));

        assertThat(inList(JointMatters.OPEN)).containsExactly(open);
        assertThat(inList(JointMatters.SETTLED)).containsExactly(cancelled, complete);
        assertThat(inList(JointMatters.ALL)).containsExactly(open, cancelled, complete);
        assertThat(pageByPage()).containsExactly(open);
        fixture.restart();
        assertThat(inList(JointMatters.OPEN)).containsExactly(open);
        assertThat(inList(JointMatters.SETTLED)).containsExactly(cancelled, complete);
    }

    @Test
    void anUnusableCursorIsRefused() {
        var problem = catchThrowableOfType(RequestProblem.class, () -> open().after("nonsense", ON_A_PAGE));

        assertThat(problem.kind()).isEqualTo(ProblemKind.MALFORMED);
    }
}
