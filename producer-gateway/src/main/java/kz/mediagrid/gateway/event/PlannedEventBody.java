package kz.mediagrid.gateway.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kz.mediagrid.edge.content.Contact;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.gateway.material.MaterialBody;
import org.jspecify.annotations.Nullable;

/** A planned event as an agency states it: the columns of the weekly form (para. 5). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        name = "PlannedEventBody",
        description = "A planned event as an agency states it: the columns of the weekly form (para. 5).",
        requiredProperties = {"title", "date", "timing", "place", "organisers", "purpose"})
record PlannedEventBody(
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
        List<MaterialBody> materials,

        @Schema(description = "How journalists register, where they must.") @Nullable
        Accreditation accreditation,

        @Schema(description = "Where it can be watched, an https address.", format = "uri") @Nullable
        String streamUrl)
        implements StatedTimes {

    PlannedEventBody {
        organisers = items(organisers);
        keyMessages = items(keyMessages);
        speakers = items(speakers);
        materials = items(materials);
    }

    /** How much of an event's time is known. */
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
            contacts = items(contacts);
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
            contacts = items(contacts);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Statement", description = "A text that may be released for the media.", requiredProperties = "text")
    record Statement(
            @Schema(description = "What is stated.") @Nullable
            Text text,

            @Schema(description = "Whether the media may see it.", defaultValue = "false") @Nullable
            Boolean forMedia) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Accreditation", description = "How journalists register.", requiredProperties = "deadline")
    record Accreditation(
            @Schema(description = "Last instant to register, with its offset.", format = "date-time") @Nullable
            String deadline,

            @Schema(description = "Where to register, an https address.", format = "uri") @Nullable
            String url) {}

    /** A list that was left out is empty; an item that is missing stays, to be found fault with. */
    private static <T> List<T> items(@Nullable List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
    }
}
