package kz.mediagrid.grid.state;

import static kz.mediagrid.grid.testing.Filed.by;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.TreeSet;
import kz.mediagrid.grid.clash.CrowdLimits;
import kz.mediagrid.grid.testing.Filed;
import kz.mediagrid.schemas.PlannedEvent;
import org.junit.jupiter.api.Test;

/** What a submission costs, counted in reads of stores: by what meets it, not by what else the week has. */
class ClashCostTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");
    private static final String HALL = "Дом министерств, зал 1";

    /** How many events a full week has. */
    int full() {
        return 1_000;
    }

    @Test
    void aSubmissionThatMeetsNothingCostsTheSameInAWeekOf100AndInAFullOne() {
        var small = weekOf(100);
        var large = weekOf(full());

        var inSmall = small.save(newcomer());
        var inLarge = large.save(newcomer());

        assertThat(inLarge).isEqualTo(inSmall).isLessThan(60);
        assertThat(large.toldCount()).isEqualTo(full() + 1);
    }

    @Test
    void aSubmissionCostsWhatItMeets() {
        var large = weekOf(full());
        var alone = large.save(newcomer());
        for (var number = 0; number < 10; number++) {
            large.save(by("hall-" + number).at(HALL).on(MONDAY).build("hall-%d-1".formatted(number)));
        }

        var met = large.save(
                by("late").at(HALL).on(MONDAY).titled("Поздний визит").build("late-1"));

        assertThat(large.clashesOf("late-1")).hasSize(11);
        assertThat(met - alone).isBetween(11, 11 * 5);
    }

    @Test
    void whatIsThereInTheSameHourWithoutMeetingItIsPassedAndNotRead() {
        var book = new EventBook(CrowdLimits.STANDARD);
        var late = by("late").at(HALL).on(MONDAY).hours("10:50", "11:00");
        var alone = new EventBook(CrowdLimits.STANDARD).save(late.build("late-1"));
        for (var tens = 0; tens < 5; tens++) {
            var early =
                    by("hall-" + tens).at(HALL).on(MONDAY).hours("10:%d0".formatted(tens), "10:%d5".formatted(tens));
            book.save(early.build("hall-%d-1".formatted(tens)));
        }

        // Alone, its hall is not searched; here it is, and its own entry in the index is read too.
        assertThat(book.save(late.build("late-1"))).isEqualTo(alone + 5 + 2);
    }

    @Test
    void howeverManyMeetASubmissionItsCostIsBounded() {
        var book = new EventBook(CrowdLimits.STANDARD);
        var most = 0;
        for (var number = 0; number < 1_000; number++) {
            var cost = book.save(by("hall-" + number).at(HALL).on(MONDAY).build("hall-%d-1".formatted(number)));
            if (number > CrowdLimits.STANDARD.ofAll() + 1) {
                most = Math.max(most, cost);
            }
        }

        assertThat(most).isLessThan(60);
        assertThat(book.summary()).isEmpty();
    }

    @Test
    void anEventOfABodysOwnCrowdRewritesAtMostTenOthers() {
        var book = new EventBook(CrowdLimits.STANDARD);
        var most = 0;
        for (var number = 1; number <= 60; number++) {
            var before = book.toldCount();
            book.save(by("edu").at(HALL).on(MONDAY).speaker("Министр", null).build("edu-" + number));
            most = Math.max(most, book.toldCount() - before);
        }

        assertThat(most).isEqualTo(CrowdLimits.STANDARD.ofOneBody() + 1);
        assertThat(book.toldCount()).isEqualTo(55 + 11 + 49);
        assertThat(book.summary()).isEmpty();
    }

    @Test
    void oneEventAtTheLimitOfABodysOwnCrowdCostsElevenStates() {
        var book = new EventBook(CrowdLimits.STANDARD);
        for (var number = 1; number <= 10; number++) {
            book.save(by("edu").at(HALL).on(MONDAY).build("edu-" + number));
        }
        assertThat(book.clashesOf("edu-1")).hasSize(18);
        var before = book.toldCount();

        book.save(by("edu").at(HALL).on(MONDAY).build("edu-11"));
        assertThat(book.toldCount() - before).isEqualTo(11);
        assertThat(book.clashesOf("edu-1")).isEmpty();
        book.save(by("edu").at(HALL).on(MONDAY.plusDays(1)).build("edu-11"));
        assertThat(book.toldCount() - before).isEqualTo(22);
        assertThat(book.clashesOf("edu-1")).hasSize(18);
    }

    @Test
    void beyondTheLimitABodysOtherEventsAreNotEvenLookedUp() {
        var book = new EventBook(CrowdLimits.STANDARD);
        var costs = new TreeSet<Integer>();
        for (var number = 1; number <= 40; number++) {
            var cost = book.save(filed("edu", number).on(MONDAY).build("edu-" + number));
            if (number > CrowdLimits.STANDARD.ofOneBody() + 1) {
                costs.add(cost);
            }
        }

        assertThat(costs).hasSize(1);
    }

    @Test
    void anotherBodyIsWarnedOfABodysOwnCrowd() {
        var book = new EventBook(CrowdLimits.STANDARD);
        for (var number = 1; number <= 12; number++) {
            book.save(by("edu").at(HALL).on(MONDAY).build("edu-" + number));
        }

        book.save(by("health").at(HALL).on(MONDAY).build("health-1"));

        assertThat(book.clashesOf("health-1")).hasSize(12);
        assertThat(book.clashesOf("edu-1")).hasSize(1);
    }

    /** Events of which no two have anything in common: the body, its hour, the place and the title are its own. */
    private static EventBook weekOf(int events) {
        var book = new EventBook(CrowdLimits.STANDARD);
        for (var number = 0; number < events; number++) {
            book.save(other(number));
        }
        assertThat(book.summary()).isEmpty();
        return book;
    }

    private static PlannedEvent other(int number) {
        var agency = "body-" + number / 100;
        var inTheDay = number % 100 / 7;
        return filed(agency, number)
                .on(MONDAY.plusDays(number % 7))
                .hours(
                        LocalTime.of(8 + inTheDay, 0).toString(),
                        LocalTime.of(8 + inTheDay, 50).toString())
                .build(agency + "-" + number);
    }

    private static Filed filed(String agency, int number) {
        return by(agency)
                .at("Зал номер " + number)
                .titled("Событие" + number + " района" + number)
                .speaker("Директор", "Имя" + number);
    }

    private static PlannedEvent newcomer() {
        return by("newcomer")
                .at(HALL)
                .on(MONDAY)
                .titled("Открытие школы в Косшы")
                .speaker("Министр", "Айгүл Бекова")
                .build("newcomer-1");
    }
}
