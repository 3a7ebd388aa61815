package kz.mediagrid.gateway.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.platform.clock.BusinessClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class TimeLeftTest {

    private static final Instant NOW = Instant.parse("2026-12-03T06:00:00Z");

    private final BusinessClock clock = new BusinessClock(Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({"kk, бір минуттан аз", "ru, меньше минуты", "en, less than a minute"})
    void theLastMinuteIsNotZeroMinutes(String language, String expected) {
        assertThat(left(59, language)).isEqualTo(expected);
        assertThat(left(1, language)).isEqualTo(expected);
    }

    @Test
    void longerTimesAreRoundedDown() {
        assertThat(left(60, "en")).isEqualTo("1 min");
        assertThat(left(3600 + 59, "en")).isEqualTo("1 h");
        assertThat(left(86_400 + 59, "en")).isEqualTo("1 d");
        assertThat(left(0, "en")).isNull();
    }

    private String left(long seconds, String language) {
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasename("gateway-templates/words");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        return TimeLeft.until(NOW.plusSeconds(seconds), clock, new Words(bundles, Locale.forLanguageTag(language)))
                .text();
    }
}
