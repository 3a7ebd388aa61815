package kz.mediagrid.standalone.demo.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import kz.mediagrid.gateway.agency.DirectorySeed;
import kz.mediagrid.schemas.Agency;
import org.junit.jupiter.api.Test;

/** The sample tells of every body of the directory, and of none besides. */
class SampleWeekTest {

    private final SampleWeek sample = SampleWeek.read(Path.of("../samples/week"));

    @Test
    void everyBodyThatOwesTheFormPlansOrDeclaresAnEmptyWeekOrStaysSilent() {
        var told = new ArrayList<>(sample.inTimeByAgency().keySet());
        told.addAll(sample.noEvents());
        told.addAll(sample.silent());

        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(DirectorySeed.entries(Instant.EPOCH).stream()
                        .filter(Agency::getOwesWeeklySubmission)
                        .map(Agency::getAgencyCode)
                        .toList());
    }

    @Test
    void onlyWhoIsAskedAnswers() {
        assertThat(sample.requests()).isNotEmpty().allSatisfy(asked -> {
            assertThat(asked.addressees()).containsAll(asked.inTime().keySet());
            assertThat(asked.addressees()).containsAll(asked.late().keySet());
            assertThat(asked.inTime()).doesNotContainKeys(asked.late().keySet().toArray(String[]::new));
        });
    }

    @Test
    void inTheWeekOneAnswersInTimeOneLateAndOneNotAtAll() {
        assertThat(sample.requests())
                .anySatisfy(asked -> assertThat(asked.inTime()).isNotEmpty())
                .anySatisfy(asked -> assertThat(asked.late()).isNotEmpty())
                .anySatisfy(asked -> assertThat(asked.addressees()).hasSizeGreaterThan(asked.answered()));
    }

    @Test
    void someOutletsAreUpAndOneIsDownForAWhile() {
        assertThat(sample.outlets())
                .hasSize(3)
                .filteredOn(SampleOutlet::downForAWhile)
                .hasSize(1);
    }
}
