package kz.mediagrid.demo.years;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.schemas.EventRevised;
import kz.mediagrid.schemas.EventSubmitted;
import kz.mediagrid.schemas.GridPublicationOrdered;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.topics.CommandFields;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class SampleCommandsTest {

    private static final GridWeek WEEK = GridWeek.parse("2026-W50");

    @Test
    void aWeekHasFiveHundredEventsAndFiftyOrdersEachAfterAChange() {
        assertThat(SampleCommands.of(WEEK).limit(501))
                .startsWith(first(EventSubmitted.class))
                .last()
                .isInstanceOf(GridPublicationOrdered.class);
        assertThat(SampleCommands.of(WEEK).filter(EventSubmitted.class::isInstance))
                .hasSize(500);
        assertThat(SampleCommands.of(WEEK).filter(GridPublicationOrdered.class::isInstance))
                .hasSize(50);
        assertThat(SampleCommands.of(WEEK).filter(EventRevised.class::isInstance))
                .extracting(revised -> ((EventRevised) revised).getEventId())
                .doesNotHaveDuplicates()
                .hasSize(49);
    }

    @Test
    void aRepeatHasTheSameSubmissionsAndAnotherWeekHasNoneOfThem() {
        var ids = SampleCommands.of(WEEK).map(SampleCommandsTest::id).toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(SampleCommands.of(WEEK))
                .containsExactlyElementsOf(SampleCommands.of(WEEK).toList());
        assertThat(SampleCommands.of(WEEK.next()).map(SampleCommandsTest::id)).doesNotContainAnyElementsOf(ids);
    }

    @Test
    void everyCommandIsReceivedBeforeItsWeekAndInOrder() {
        assertThat(stamps().map(Submission::getReceivedAt))
                .isSorted()
                .allMatch(received -> received.isBefore(WEEK.startsAt()));
    }

    private static SpecificRecord first(Class<?> type) {
        return SampleCommands.of(WEEK).filter(type::isInstance).findFirst().orElseThrow();
    }

    private static String id(SpecificRecord command) {
        return stamp(command).getSubmissionId();
    }

    private static Stream<Submission> stamps() {
        return SampleCommands.of(WEEK).map(SampleCommandsTest::stamp);
    }

    private static Submission stamp(SpecificRecord command) {
        return CommandFields.submission(command).orElseThrow();
    }
}
