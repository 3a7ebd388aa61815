package kz.mediagrid.grid;

import static kz.mediagrid.grid.testing.Commands.text;
import static kz.mediagrid.grid.testing.Details.pressUnit;
import static kz.mediagrid.grid.testing.Details.privateContact;
import static kz.mediagrid.grid.testing.Details.publicContact;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.mediagrid.grid.testing.Details;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EditorialPolicy;
import kz.mediagrid.schemas.EntryState;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.Material;
import kz.mediagrid.schemas.MaterialKind;
import kz.mediagrid.schemas.Organiser;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.Speaker;
import kz.mediagrid.schemas.Statement;
import org.junit.jupiter.api.Test;

/** Deny by default: only what the agency released reaches a grid. */
class WhatTheMediaSeeTest {

    private static final Instant NOW = Instant.parse("2026-11-25T05:00:00Z");

    private final EventDetails.Builder vote =
            EventDetails.newBuilder(Details.on("Budget vote", LocalDate.parse("2026-12-03"), null, null));

    @Test
    void nothingThatWasNotReleasedIsInTheEntry() {
        vote.setOrganisers(List.of(new Organiser(text("Ministry"), List.of(privateContact("SECRET")))))
                .setSpeakers(List.of(new Speaker(text("Minister"), null, List.of(privateContact("SECRET")))))
                .setObjective(new Statement(text("SECRET"), false))
                .setKeyMessages(List.of(new Statement(text("SECRET"), false), new Statement(text("jobs"), true)))
                .setMaterials(List.of(material("SECRET", false), material("figures", true)));

        var entry = entry();

        assertThat(entry.toString()).doesNotContain("SECRET").doesNotContain("edu-home");
        assertThat(entry.getOrganisers()).hasSize(1);
        assertThat(entry.getObjective()).isNull();
        assertThat(entry.getKeyMessages()).containsExactly(text("jobs"));
        assertThat(entry.getMaterials()).extracting(Material::getUrl).containsExactly("https://example.kz/figures");
    }

    @Test
    void aReleasedObjectiveIsShown() {
        vote.setObjective(new Statement(text("to adopt the budget"), true));

        assertThat(entry().getObjective()).isEqualTo(text("to adopt the budget"));
    }

    @Test
    void thePressUnitIsShownWhereNoContactOfTheEventItselfWasReleased() {
        assertThat(entry().getPressUnit().getName()).isEqualTo(pressUnit().getName());
        assertThat(entry().getPressUnit().getContacts()).hasSize(1);
    }

    @Test
    void aReleasedContactOfASpeakerStandsInForThePressUnit() {
        vote.setSpeakers(List.of(new Speaker(
                text("Minister"), text("A. B."), List.of(publicContact("+7 700"), privateContact("home")))));

        assertThat(entry().getPressUnit()).isNull();
        assertThat(entry().getSpeakers().get(0).getContacts()).containsExactly(publicContact("+7 700"));
    }

    @Test
    void neitherTheEditorsReasonNorTheOneForTheAuthorisedBodyIsShown() {
        var event = PlannedEvent.newBuilder(event())
                .setDecisionReason(text("SECRET"))
                .setWithdrawalReason(text("SECRET"))
                .build();

        assertThat(EntryChange.between(null, filing(event), "2026-W49", 1)
                        .orElseThrow()
                        .toString())
                .doesNotContain("SECRET");
    }

    private static Filing filing(PlannedEvent event) {
        return new Filing(event, List.of(), EditorialPolicy.INCLUDE_UNLESS_EXCLUDED);
    }

    private GridEntry entry() {
        var event = event();
        return EntryView.forMedia(filing(event), event.getEntries().get(0));
    }

    private PlannedEvent event() {
        return PlannedEvent.newBuilder()
                .setEventId("fin-1")
                .setAgencyCode("fin")
                .setRevision(1)
                .setStatus(EventStatus.PLANNED)
                .setDecision(EditorialDecision.INCLUDE)
                .setDetails(vote.build())
                .setPressUnit(pressUnit())
                .setSubmittedAt(NOW)
                .setChangedAt(NOW)
                .setEntries(List.of(EntryState.newBuilder()
                        .setWeek("2026-W49")
                        .setBroughtAt(NOW)
                        .setLate(false)
                        .build()))
                .build();
    }

    private static Material material(String name, boolean forMedia) {
        return Material.newBuilder()
                .setKind(MaterialKind.DATA)
                .setTitle(text(name))
                .setLanguage("ru")
                .setMediaType("application/pdf")
                .setSizeBytes(1)
                .setSha256("0".repeat(64))
                .setUrl("https://example.kz/" + name)
                .setForMedia(forMedia)
                .build();
    }
}
