package kz.mediagrid.gateway.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.mediagrid.edge.content.AtMost;
import kz.mediagrid.edge.content.Contact;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.gateway.material.AddMaterial;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventTiming;
import org.jspecify.annotations.Nullable;

/**
 * A planned event as an agency sends it. The fields are the columns of the weekly form (para. 5).
 *
 * @param title title of the event; at most 300 characters
 * @param date day of the event in local time; for an event of several days, its first day
 * @param endDate last day of an event of several days, inclusive
 * @param timing known part of the time. TIMED: the start is known; ALL_DAY: the event lasts the whole day;
 *     TO_BE_CONFIRMED: the hours are not known yet
 * @param startTime start, in local time; required if timing is TIMED, and not allowed otherwise
 * @param endTime end on the event's last day, in local time; allowed only with startTime
 * @param place place of the event
 * @param organisers bodies or people who hold the event; at least one
 * @param purpose purpose of the event
 * @param objective objective of the event; the media see the objective only if the objective's forMedia is true
 * @param keyMessages key messages of the state body; the media see a message only if the message's forMedia is true
 * @param speakers people who speak at the event
 * @param outcome expected result of the event
 * @param materials information-reference materials for the event
 * @param accreditation registration of journalists, if it is required
 * @param streamUrl https address of the stream
 * @param dateToBeConfirmed whether the event's date remains to be confirmed; if so, the sent date and hours have no
 *     effect. Must be absent or false for a new event
 * @param revisionReason reason for the revision, as told to the authorised body. Must be absent for a new event. The
 *     reason is shown only in the event's history
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        name = "SubmitEvent",
        requiredProperties = {"title", "date", "timing", "place", "organisers", "purpose"})
public record SubmitEvent(
        @AtMost(Rules.TITLE) @Nullable Text title,
        @Schema(format = "date") @Nullable String date,
        @Schema(format = "date") @Nullable String endDate,
        @Nullable Timing timing,

        @Schema(example = "09:30", pattern = LocalTimes.MINUTE) @Nullable
        String startTime,

        @Schema(example = "13:00", pattern = LocalTimes.MINUTE) @Nullable
        String endTime,

        @Nullable Text place,
        @AtMost(Rules.ITEMS) List<Organiser> organisers,
        @Nullable Text purpose,
        @Nullable Statement objective,
        @AtMost(Rules.ITEMS) List<Statement> keyMessages,
        @AtMost(Rules.ITEMS) List<Speaker> speakers,
        @Nullable Text outcome,
        @AtMost(Rules.ITEMS) List<AddMaterial> materials,
        @Nullable Accreditation accreditation,

        @AtMost(Rules.ADDRESS) @Schema(format = "uri") @Nullable
        String streamUrl,

        @Schema(defaultValue = "false") @Nullable Boolean dateToBeConfirmed,
        @Nullable Text revisionReason)
        implements StatedTimes {

    public SubmitEvent {
        organisers = Rules.items(organisers);
        keyMessages = Rules.items(keyMessages);
        speakers = Rules.items(speakers);
        materials = Rules.items(materials);
    }

    /** The part of an event's time that is known. */
    public enum Timing {
        TIMED,
        ALL_DAY,
        TO_BE_CONFIRMED
    }

    /**
     * An organiser of the event.
     *
     * @param name name of the organiser
     * @param contacts contacts of the organiser
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "Organiser", requiredProperties = "name")
    public record Organiser(
            @Nullable Text name, @AtMost(Rules.ITEMS) List<Contact> contacts) {

        public Organiser {
            contacts = Rules.items(contacts);
        }
    }

    /**
     * A speaker: the position, and the name if given.
     *
     * @param position position of the speaker
     * @param name name of the speaker, if given
     * @param contacts contacts of the speaker or the speaker's office
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "Speaker", requiredProperties = "position")
    public record Speaker(
            @Nullable Text position,
            @Nullable Text name,
            @AtMost(Rules.ITEMS) List<Contact> contacts) {

        public Speaker {
            contacts = Rules.items(contacts);
        }
    }

    /**
     * A text that the agency may release for the media.
     *
     * @param text the text
     * @param forMedia whether the media may see the text
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Statement", requiredProperties = "text")
    public record Statement(
            @Nullable Text text,
            @Schema(defaultValue = "false") @Nullable Boolean forMedia) {

        private static Statement of(kz.mediagrid.schemas.Statement stated) {
            return new Statement(Text.of(stated.getText()), stated.getForMedia());
        }
    }

    /**
     * The registration of journalists for the event.
     *
     * @param deadline last instant at which journalists can register, with its UTC offset
     * @param url https address at which journalists register
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Accreditation", requiredProperties = "deadline")
    public record Accreditation(
            @Schema(format = "date-time") @Nullable String deadline,

            @AtMost(Rules.ADDRESS) @Schema(format = "uri") @Nullable
            String url) {

        private static Accreditation of(kz.mediagrid.schemas.Accreditation stated) {
            return new Accreditation(LocalTimes.write(stated.getDeadline()), stated.getUrl());
        }
    }

    /** The event as its agency sent it, but without private contacts that were erased. */
    public static SubmitEvent of(EventDetails details, boolean dateToBeConfirmed, Contacts contacts) {
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
