package kz.mediagrid.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class SpecialWeeksTest {

    private final SpecialWeeks weeks = new SpecialWeeks(WorkingCalendar.kazakhstan(), WeekPolicy.standard());

    @Test
    void theCheckedInPageIsWhatTheCalendarSays() throws IOException {
        var file = Path.of(System.getProperty("media-grid.home"), "docs/reference/special-weeks.md");
        if (Boolean.getBoolean("special-weeks.write")) {
            Files.writeString(file, weeks.document());
        }

        assertThat(Files.readString(file)).isEqualTo(weeks.document());
    }

    @Test
    void aWeekThatIsNotListedIsLikeMost() {
        var listedNowhere =
                weeks.all().stream().filter(week -> weeks.marks(week).isEmpty()).toList();

        assertThat(listedNowhere).hasSizeGreaterThan(200).allSatisfy(week -> {
            var thursday = SpecialWeeks.thursday(week);
            assertThat(week.expectedBy().at()).isEqualTo(AlmatyTime.endOf(thursday));
            assertThat(week.submissionDue().at()).isEqualTo(AlmatyTime.endOf(thursday));
            assertThat(week.publishAt().at()).isEqualTo(AlmatyTime.at(thursday.plusDays(1), LocalTime.NOON));
            assertThat(week.dispatchDue().at()).isEqualTo(AlmatyTime.endOf(thursday.plusDays(1)));
        });
    }
}
