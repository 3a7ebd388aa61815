package kz.mediagrid.gateway.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.mediagrid.edge.content.Contact;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.gateway.material.AddMaterial;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventTiming;
import org.jspecify.annotations.Nullable;

/** A planned event as an agency states it: the columns of the weekly form (para. 5). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        name = "SubmitEvent",
        description = "A planned event as an agency states it: the columns of the weekly form (para. 5).",
        requiredProperties = {"title", "date", "timing", "place", "organisers", "purpose"})
record SubmitEvent(
        @Schema(description = "What it is called; at most 300 characters.") @Nullable
        Text title,

        @Schema(description = "The day it is held, or its first day, in Kazakhstan.", format = "date") @Nullable
        String date,

        @Schema(description = "Last day of an event of several days, inclusive.", format = "date") @Nullable
        String endDate,

        @Schema(description = "How much of the time is known.") @Nullable
        Timing timing,

        @Schema(description = "When it begins, local time; exactly when timing is TIMED.", example = "09:30") @Nullable
        String startTime,

        @Schema(description = "When it ends on its last day, local time; only with startTime.", example = "13:00")
        @Nullable
        String endTime,

        @Schema(description = "Where it is held.") @Nullable Text place,
        @Schema(description = "Who holds it; at least one.") List<Organiser> organisers,

        @Schema(description = "What it is held for.") @Nullable
        Text purpose,

        @Schema(description = "What it is to achieve; for the media only where released.") @Nullable
        Statement objective,

        @Schema(description = "What the body wants said; for the media only where released.")
        List<Statement> keyMessages,

        @Schema(description = "Who speaks.") List<Speaker> speakers,

        @Schema(description = "The expected result.") @Nullable
        Text outcome,

        @Schema(description = "Information-reference materials that go with it.")
        List<AddMaterial> materials,

        @Schema(description = "How journalists register, where they must.") @Nullable
        Accreditation accreditation,

        @Schema(description = "Where it can be watched, an https address.", format = "uri") @Nullable
        String streamUrl,

        @Schema(
                description =
                        "Whether an event that waits for its date goes on waiting: days and hours then say nothing."
                                + " Never of a new event.",
                defaultValue = "false")
        @Nullable
        Boolean dateToBeConfirmed,

        @Schema(
                description =
                        "Why the event is restated, for the authorised body. Never of a new event, and not shown with it.")
        @Nullable
        Text revisionReason)
        implements StatedTimes {

    SubmitEvent {
        organisers = Rules.items(organisers);
        keyMessages = Rules.items(keyMessages);
        speakers = Rules.items(speakers);
        materials = Rules.items(materials);
    }

    /** The known part of an event's time. */
    enum Timing {
        TIMED,
        ALL_DAY,
        TO_BE_CONFIRMED
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "Organiser", description = "Who holds the event.", requiredProperties = "name")
    record Organiser(
            @Schema(description = "The organiser.") @Nullable
            Text name,

            @Schema(description = "How to reach the organiser.")
            List<Contact> contacts) {

        Organiser {
            contacts = Rules.items(contacts);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(
            name = "Speaker",
            description = "Who speaks: the position always, the name only if given.",
            requiredProperties = "position")
    record Speaker(
            @Schema(description = "The post.") @Nullable Text position,

            @Schema(description = "The name, where given.") @Nullable
            Text name,

            @Schema(description = "How to reach the speaker or the speaker's office.")
            List<Contact> contacts) {

        Speaker {
            contacts = Rules.items(contacts);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Statement", description = "A text that may be released for the media.", requiredProperties = "text")
    record Statement(
            @Schema(description = "What is stated.") @Nullable
            Text text,

            @Schema(description = "Whether the media may see it.", defaultValue = "false") @Nullable
            Boolean forMedia) {

        private static Statement of(kz.mediagrid.schemas.Statement stated) {
            return new Statement(Text.of(stated.getText()), stated.getForMedia());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Accreditation", description = "How journalists register.", requiredProperties = "deadline")
    record Accreditation(
            @Schema(description = "Last instant to register, with its offset.", format = "date-time") @Nullable
            String deadline,

            @Schema(description = "Where to register, an https address.", format = "uri") @Nullable
            String url) {

        private static Accreditation of(kz.mediagrid.schemas.Accreditation stated) {
            return new Accreditation(LocalTimes.write(stated.getDeadline()), stated.getUrl());
        }
    }

    /** The event as its agency stated it, private contacts included as far as they still exist. */
    static SubmitEvent of(EventDetails details, boolean dateToBeConfirmed, Contacts contacts) {
        return new SubmitEvent(
                Text.of(details.getTitle()),
                details.getDate().toString(),
                LocalTimes.writeNullable(details.getEndDate()),
                details.getTiming() == EventTiming.UNKNOWN
                        ? null
                        : Timing.valueOf(details.getTiming().name()),
                LocalTimes.writeNullable(details.getStartTime()),
                LocalTimes.writeNullable(details.getEndTime()),
                Text.of(details.getPlace()),
                details.getOrganisers().stream()
                        .map(it -> new Organiser(Text.of(it.getName()), contacts.whole(it.getContacts())))
                        .toList(),
                Text.of(details.getPurpose()),
                details.getObjective() == null ? null : Statement.of(details.getObjective()),
                details.getKeyMessages().stream().map(Statement::of).toList(),
                details.getSpeakers().stream()
                        .map(it -> new Speaker(
                                Text.of(it.getPosition()),
                                Text.ofNullable(it.getName()),
                                contacts.whole(it.getContacts())))
                        .toList(),
                Text.ofNullable(details.getOutcome()),
                details.getMaterials().stream().map(AddMaterial::of).toList(),
                details.getAccreditation() == null ? null : Accreditation.of(details.getAccreditation()),
                details.getStreamUrl(),
                dateToBeConfirmed ? true : null,
                null);
    }
}
