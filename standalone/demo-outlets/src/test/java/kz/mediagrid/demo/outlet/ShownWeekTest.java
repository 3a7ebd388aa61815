package kz.mediagrid.demo.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import kz.mediagrid.calendar.GridWeek;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class ShownWeekTest {

    @Test
    void eachEventIsReadOnItsFirstDay() {
        var page = Jsoup.parse("""
                <section class="mg-day" id="day-2026-12-11">
                  <h2 class="mg-day__name"><time datetime="2026-12-11">11 декабря, пятница</time></h2>
                  <article class="mg-entry" id="dsm-1"><p class="mg-entry__time"><span>Время: </span><span>14:30–15:30</span></p>
                    <h3 class="mg-entry__title"><a href="/grids/2026-W50/events/dsm-1?lang=ru"><bdi>Жарыс</bdi> <abbr>KK</abbr></a></h3></article>
                  <article class="mg-entry" id="tsm-2"><p class="mg-entry__time">весь день</p>
                    <p class="mg-entry__days">11–12 декабря</p><p class="mg-entry__days">день 1 из 2</p>
                    <h3 class="mg-entry__title"><a href="/grids/2026-W50/events/tsm-2?lang=ru"><s><bdi>Гонка</bdi></s></a></h3></article>
                </section>
                <section class="mg-day" id="day-2026-12-12">
                  <h2 class="mg-day__name"><time datetime="2026-12-12">12 декабря, суббота</time></h2>
                  <article class="mg-entry" id="tsm-2-2026-12-12"><p class="mg-entry__time">день 2 из 2</p><p class="mg-entry__days">11–12 декабря</p>
                    <h3 class="mg-entry__title"><a href="/grids/2026-W50/events/tsm-2?lang=ru"><s><bdi>Гонка</bdi></s></a></h3></article>
                </section>""");

        assertThat(ShownWeek.events(page, GridWeek.parse("2026-W50")))
                .containsExactly(
                        new KnownEvent("dsm-1", "Жарыс", "2026-12-11 14:30", true),
                        new KnownEvent("tsm-2", "Гонка", "2026-12-11", false));
    }
}
