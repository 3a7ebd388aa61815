package kz.mediagrid.gateway.event;

import static kz.mediagrid.gateway.Parsing.faults;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import kz.mediagrid.edge.call.StrictJson;
import kz.mediagrid.edge.problem.InvalidField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostponementTest {

    private static final Instant NOW = Instant.parse("2026-12-03T05:00:00Z");

    @ParameterizedTest(name = "{0}: wrong at {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "nothing",
            value = {
                "{'dateToBeConfirmed':true,'reason':{'ru':'Болезнь'}} | nothing",
                "{'date':'2026-12-16','timing':'ALL_DAY','reason':{'ru':'Болезнь'}} | nothing",
                "{'date':'2026-12-16','timing':'TIMED','startTime':'10:00','reason':{'ru':'Болезнь'}} | nothing",
                "{'reason':{'ru':'Болезнь'}} | /date,/timing",
                "{'dateToBeConfirmed':false,'reason':{'ru':'Болезнь'}} | /date,/timing",
                "{'dateToBeConfirmed':true,'date':'2026-12-16','reason':{'ru':'Болезнь'}} | /date",
                "{'dateToBeConfirmed':true,'timing':'ALL_DAY','reason':{'ru':'Болезнь'}} | /timing",
                "{'dateToBeConfirmed':true} | /reason",
                "{'dateToBeConfirmed':true,'reason':{'ru':'Болезнь'},'publicReason':{'en':'Illness'}} | /publicReason",
                "{'date':'2026-12-16','timing':'TIMED','reason':{'ru':'Болезнь'}} | /startTime",
                "{'date':'2026-12-16','endDate':'2026-12-15','timing':'ALL_DAY','reason':{'ru':'Болезнь'}} | /endDate",
                "{'date':'2026-12-02','timing':'ALL_DAY','reason':{'ru':'Болезнь'}} | /date",
                "{'date':'2026-12-02','endDate':'soon','timing':'ALL_DAY','reason':{'ru':'Болезнь'}} | /endDate",
                "{'date':'2027-12-04','timing':'ALL_DAY','reason':{'ru':'Болезнь'}} | /date",
                "{'date':'9999-12-31','timing':'ALL_DAY','reason':{'ru':'Болезнь'}} | /date,/date"
            })
    void eachFaultNamesItsPlace(String body, String places) {
        var postponed = StrictJson.read(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8), PostponeEvent.class)
                .value();

        var faults = faults(() -> postponed.parse(PlannedEventFixture.weeks(), NOW));

        assertThat(faults.stream().map(InvalidField::pointer))
                .containsExactlyInAnyOrderElementsOf(places == null ? List.of() : List.of(places.split(",")));
    }
}
