package kz.mediagrid.demo.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import kz.mediagrid.calendar.GridWeek;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ShownWeekTest {

    @Test
    void eachEntryOfThePageIsAnEvent() {
        var page = Jsoup.parse("""
                <section class="mg-day" id="day-2026-12-11">
                  <h3 class="mg-day__name"><time datetime="2026-12-11">11 декабря, пятница</time></h3>
                  <article class="mg-entry" id="dsm-1"><p class="mg-entry__time"><span>Время: </span><span>14:30–15:30</span></p>
                    <h4 class="mg-entry__title"><bdi>Жарыс</bdi> <abbr>KK</abbr></h4></article>
                  <article class="mg-entry" id="tsm-2"><p class="mg-entry__time">весь день</p><p class="mg-entry__days">10–12 декабря</p>
                    <h4 class="mg-entry__title"><s><bdi>Гонка</bdi></s></h4></article>
                </section>""");

        assertThat(ShownWeek.events(page, GridWeek.parse("2026-W50")))
                .containsExactly(
                        new KnownEvent("dsm-1", "Жарыс", "2026-12-11 14:30", true),
                        new KnownEvent("tsm-2", "Гонка", "2026-12-10", false));
    }
}
