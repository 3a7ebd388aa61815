package kz.mediagrid.agencypages.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.mediagrid.agencypages.form.FormGaps.Gap;
import kz.mediagrid.agencypages.form.FormGaps.GroupGaps;
import kz.mediagrid.gateway.event.Completeness.Group;
import kz.mediagrid.gateway.event.Completeness.Part;
import org.junit.jupiter.api.Test;

class FormGapsTest {

    @Test
    void anEmptyFormLacksAllGroups() {
        var gaps = new FormGaps(EventForm.empty());

        assertThat(gaps.completeness().complete()).isZero();
        assertThat(gaps.gaps())
                .containsExactly(
                        new Gap(Part.DATE, "date"),
                        new Gap(Part.TIME, "timing"),
                        new Gap(Part.PLACE, "place.kk"),
                        new Gap(Part.ORGANISERS, "organisers.0.name.kk"),
                        new Gap(Part.PURPOSE, "purpose.kk"),
                        new Gap(Part.OBJECTIVE, "objective.text.kk"),
                        new Gap(Part.KEY_MESSAGES, "keyMessages.0.text.kk"),
                        new Gap(Part.SPEAKERS, "speakers.0.position.kk"),
                        new Gap(Part.OUTCOME, "outcome.kk"));
    }

    @Test
    void aGapLeadsToThePersonWhoLacksSomething() {
        var gaps = new FormGaps(new EventForm(Map.of(
                "date", "2026-12-17",
                "timing", "TIMED",
                "place.ru", "Зал",
                "organisers.0.contacts.0.email", "a@b.kz",
                "speakers.0.position.ru", "Министр",
                "speakers.0.contacts.0.phone", "+7 7172",
                "speakers.2.name.ru", "А. Б.")));

        assertThat(gaps.gaps())
                .contains(
                        new Gap(Part.TIME, "startTime"),
                        new Gap(Part.SPEAKER_POSITIONS, "speakers.2.position.kk"),
                        new Gap(Part.SPEAKER_CONTACTS, "speakers.2.contacts.0.phone"))
                .extracting(Gap::part)
                .doesNotContain(Part.DATE, Part.PLACE, Part.ORGANISERS, Part.ORGANISER_CONTACTS, Part.SPEAKERS);
    }

    @Test
    void eachOfTheSixGroupsIsCompleteOrSaysWhatItLacks() {
        var gaps = new FormGaps(new EventForm(Map.of("outcome.ru", "Итог", "place.ru", "Зал", "timing", "ALL_DAY")));

        assertThat(gaps.groups())
                .hasSize(6)
                .contains(
                        new GroupGaps(Group.WHEN_AND_WHERE, List.of(new Gap(Part.DATE, "date"))),
                        new GroupGaps(
                                Group.PURPOSE,
                                List.of(
                                        new Gap(Part.PURPOSE, "purpose.kk"),
                                        new Gap(Part.OBJECTIVE, "objective.text.kk"))),
                        new GroupGaps(Group.OUTCOME, List.of()));
    }

    @Test
    void aFormWithAllGroupsLacksNothing() {
        var gaps = new FormGaps(new EventForm(Map.ofEntries(
                Map.entry("date", "2026-12-17"),
                Map.entry("timing", "ALL_DAY"),
                Map.entry("place.kk", "Зал"),
                Map.entry("organisers.0.name.kk", "Министрлік"),
                Map.entry("organisers.0.contacts.0.phone", "+7 7172"),
                Map.entry("purpose.kk", "Мақсат"),
                Map.entry("objective.text.en", "Objective"),
                Map.entry("keyMessages.0.text.kk", "Бір"),
                Map.entry("speakers.0.position.kk", "Министр"),
                Map.entry("speakers.0.contacts.1.email", "a@b.kz"),
                Map.entry("outcome.ru", "Итог"))));

        assertThat(gaps.gaps()).isEqualTo(List.of());
        assertThat(gaps.completeness().complete()).isEqualTo(6);
    }
}
