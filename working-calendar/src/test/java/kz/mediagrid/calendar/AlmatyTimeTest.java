package kz.mediagrid.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class AlmatyTimeTest {

    @Test
    void thisJavaKnowsThatTheCountryIsAtUtcPlusFive() {
        assertThatCode(AlmatyTime::requireCurrentRules).doesNotThrowAnyException();
    }

    @Test
    void aJavaWithOldTimeZoneDataIsRefused() {
        // Urumqi keeps the offset that Almaty had before March 2024 and still has in old data.
        assertThatExceptionOfType(OutdatedTimeZoneException.class)
                .isThrownBy(() -> AlmatyTime.requireCurrentRules(ZoneId.of("Asia/Urumqi")))
                .withMessage("This Java believes that Asia/Urumqi is at +06:00 in 2026, but it is at +05:00 since"
                        + " 1 March 2024; please run a Java with time-zone data 2024a or newer.");
    }

    @Test
    void theDayOnWhichTheClocksWentBackHadTwentyFiveHours() {
        var day = LocalDate.of(2024, 2, 29);

        assertThat(Duration.between(AlmatyTime.startOf(day), AlmatyTime.endOf(day)))
                .isEqualTo(Duration.ofHours(25));
        assertThat(AlmatyTime.endOf(day)).isEqualTo("2024-02-29T19:00:00Z");
    }

    @Test
    void midnightIsWrittenAsAnEndOrAsABeginning() {
        var midnight = Instant.parse("2026-11-26T19:00:00Z");

        assertThat(AlmatyTime.writeAsEnd(midnight)).isEqualTo("2026-11-26 24:00 +05:00");
        assertThat(AlmatyTime.write(midnight)).isEqualTo("2026-11-27 00:00 +05:00");
    }

    @Test
    void secondsAreWrittenOnlyWhereThereAreAny() {
        assertThat(AlmatyTime.writeAsEnd(Instant.parse("2024-02-28T17:59:59Z")))
                .isEqualTo("2024-02-28 23:59:59 +06:00");
        assertThat(AlmatyTime.writeAsEnd(Instant.parse("2026-11-27T07:00:00Z"))).isEqualTo("2026-11-27 12:00 +05:00");
    }
}
