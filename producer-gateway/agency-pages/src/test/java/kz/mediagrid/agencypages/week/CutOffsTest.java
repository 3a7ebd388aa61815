package kz.mediagrid.agencypages.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.edge.content.Calendars;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.BusinessClockSetting;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticMessageSource;

class CutOffsTest {

    private static final Instant NOW = Instant.parse("2026-12-03T06:00:00Z");

    private final GridWeeks weeks = new GridWeeks(new Calendars(), WeekPolicy.standard());
    private final BusinessClock clock = new BusinessClock(Clock.fixed(NOW, ZoneOffset.UTC));
    private final StaticMessageSource bundles = new StaticMessageSource();

    CutOffsTest() {
        bundles.setUseCodeAsDefaultMessage(true);
    }

    @Test
    void theReasonHasItsDateInWords() {
        var words = new ResourceBundleMessageSource();
        words.setBasenames("edge-templates/page/words", "gateway-templates/words");
        words.setDefaultEncoding("UTF-8");

        var reason = new CutOffs(weeks, clock, words)
                .of(GridWeek.parse("2026-W50"), Locale.forLanguageTag("ru"))
                .reason();

        assertThat(reason).contains("декабря 2026 года").doesNotContain(".12.2026");
    }

    private WeekPage.CutOff cutOff() {
        return new CutOffs(weeks, clock, bundles).of(GridWeek.parse("2026-W50"), Locale.forLanguageTag("ru"));
    }

    @Test
    void thePageCountsTheTimeThatIsLeft() {
        var until = weeks.schedule(GridWeek.parse("2026-W50")).lateFrom().at();

        assertThat(cutOff().left().seconds())
                .isEqualTo(Duration.between(NOW, until).toSeconds());
    }

    @Test
    void nothingIsCountedWhileBusinessTimeStands() {
        clock.apply(BusinessClockSetting.newBuilder()
                .setBusinessTime(NOW)
                .setRealTime(NOW)
                .setRunning(false)
                .build());

        assertThat(cutOff().left().seconds()).isNull();
        assertThat(cutOff().left().text()).isNotNull();
    }
}
