package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.mediagrid.schemas.AlertKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.OverdueAlert;

/** A kill over the due instant of a week (para. 5) leaves one alert for each body that did not declare. */
final class OverdueStory {

    private static final String WEEK = "2026-W50";

    private int owing;

    KillStory story() {
        return KillStory.named("overdue")
                .inLife(1)
                .at("2026-11-30T09:05:00+05:00", newsroom -> {
                    owing = forms(newsroom).awaitOpened();
                    forms(newsroom).declareNoEvents("edu");
                })
                .at("2026-12-03T23:59:59+05:00", newsroom -> {
                    forms(newsroom).declareNoEvents("dsm");
                    assertThat(forms(newsroom).alerts(AlertKind.OVERDUE)).isEmpty();
                })
                .inLife(2)
                // Within the grace: nothing is recorded yet.
                .thenKilledAt("2026-12-04T00:00:01+05:00")
                .inLife(3)
                .at(
                        "2026-12-04T00:00:01+05:00",
                        newsroom -> forms(newsroom)
                                .awaitAlerts(
                                        AlertKind.OVERDUE,
                                        owing - forms(newsroom).count(ObligationState.MET)))
                .inLife(4)
                .at("2026-12-04T09:00:00+05:00", this::assertOneAlertEach);
    }

    private void assertOneAlertEach(Newsroom newsroom) {
        var forms = forms(newsroom);
        forms.declareNoEvents("mfa");
        forms.awaitAlerts(AlertKind.MET_LATE, 1);

        assertThat(forms.states())
                .containsEntry("edu", ObligationState.MET)
                .containsEntry("dsm", ObligationState.MET)
                .containsEntry("mfa", ObligationState.MET_LATE)
                .containsEntry("transport", ObligationState.OVERDUE);
        assertThat(forms.states().entrySet())
                .filteredOn(form -> form.getValue() == ObligationState.MET)
                .extracting(Map.Entry::getKey)
                .as("who declared in time; the third, for the escalation story")
                .isSubsetOf("edu", "dsm", "moa")
                .contains("edu", "dsm");
        assertThat(forms.alerts(AlertKind.WITHDRAWN)).isEmpty();
        assertThat(forms.alerts(AlertKind.OVERDUE))
                .hasSize(owing - forms.count(ObligationState.MET))
                .extracting(OverdueAlert::getAlertId)
                .doesNotHaveDuplicates();
    }

    private static WeeklyForms forms(Newsroom newsroom) {
        return new WeeklyForms(newsroom, WEEK);
    }
}
