package kz.mediagrid.demo.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.regex.Pattern;
import kz.mediagrid.gateway.agency.DirectorySeed;
import kz.mediagrid.schemas.Agency;
import org.junit.jupiter.api.Test;

/** The sample tells of every body of the directory, and of none besides. */
class SampleWeekTest {

    private static final Pattern HOST = Pattern.compile("(?:@|https?://)([a-z0-9.-]+\\.[a-z]+)");
    private static final Pattern PHONE = Pattern.compile("\"phone\": *\"([^\"]*)\"");

    private final SampleWeek sample = SampleWeek.read(Path.of("../../samples/week"));

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
    void theBodyOnPagesFilesInTheFormAndInTheTableAndWithdrawsOne() {
        var withdrawn =
                sample.chapter("withdrawn").stream().map(sample::eventOf).toList();

        assertThat(sample.eventsOnPages())
                .hasSizeGreaterThan(1)
                .anyMatch(withdrawn::contains)
                .anyMatch(event -> !withdrawn.contains(event))
                .as("no page has a field for materials")
                .allMatch(event -> event.body().path("materials").isEmpty());
        assertThat(sample.late()).noneMatch(sample::isOnPages);
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

    @Test
    void nobodyCanHaveTheSampleAddresses() throws IOException {
        try (var files = Files.walk(Path.of("../../samples"))) {
            var texts =
                    files.filter(Files::isRegularFile).map(SampleWeekTest::text).toList();
            var hosts = texts.stream()
                    .flatMap(text -> HOST.matcher(text).results())
                    .map(found -> found.group(1))
                    .toList();

            assertThat(hosts).hasSizeGreaterThan(100).allMatch(host -> host.endsWith(".invalid"));
            assertThat(texts.stream().flatMap(text -> PHONE.matcher(text).results()))
                    .isNotEmpty()
                    .allMatch(found -> found.group(1).startsWith("+7 000 "));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
