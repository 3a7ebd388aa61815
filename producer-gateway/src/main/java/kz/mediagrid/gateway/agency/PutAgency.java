package kz.mediagrid.gateway.agency;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.edge.content.Contact;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.AgencyKind;
import org.jspecify.annotations.Nullable;

/** One entry of the directory as a caller writes it (para. 3 and 4). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "PutAgency",
        description = "One entry of the directory (para. 3 and 4).",
        requiredProperties = {"name", "kind"})
record PutAgency(
        @Schema(description = "The body's name.") @Nullable Text name,

        @Schema(description = "What kind of body it is.") @Nullable
        Kind kind,

        @Schema(description = "First day of the body; absent: always.", format = "date") @Nullable
        String validFrom,

        @Schema(description = "Last day of the body; absent: it exists.", format = "date") @Nullable
        String validUntil,

        @Schema(description = "Code of the body that took over.") @Nullable
        String successor,

        @Schema(description = "Whether it owes the weekly form (para. 5).", defaultValue = "true") @Nullable
        Boolean owesWeeklySubmission,

        @Schema(description = "Whether requests need its agreement (para. 7).", defaultValue = "false") @Nullable
        Boolean requestsByAgreement,

        @Schema(description = "Whether it owes no contact details (para. 3).", defaultValue = "false") @Nullable
        Boolean contactsExempt,

        @Schema(description = "When its working day ends, local time; absent: 18:30.", example = "18:30") @Nullable
        String closingTime,

        @Schema(
                description = "How its terms are counted: from the day of receipt whatever the hour, or so that what "
                        + "comes after its closing time or on a day off counts as received on the next working day; "
                        + "absent: as set for all.")
        @Nullable
        RequestTerm requestTerm,

        @Schema(description = "The unit and its contacts for the media.") @Nullable
        Unit pressUnit,

        @Schema(description = "The authorised person's contact, not for the media.") @Nullable
        Contact authorisedPerson,

        @Schema(description = "Mail address of the press unit's head, for what stays overdue; not for the media.")
        @Nullable
        String headEmail,

        @Schema(description = "Mail address of the body's deputy head, for the same; not for the media.") @Nullable
        String deputyHeadEmail) {

    PutAgency {
        owesWeeklySubmission = owesWeeklySubmission == null || owesWeeklySubmission;
        requestsByAgreement = Boolean.TRUE.equals(requestsByAgreement);
        contactsExempt = Boolean.TRUE.equals(contactsExempt);
    }

    /** The kind of a state body. */
    enum Kind {
        CENTRAL,
        REGION,
        CITY,
        OTHER
    }

    /** The day from which the term of a request is counted. */
    enum RequestTerm {
        FROM_DAY_OF_RECEIPT,
        REGISTRATION_PRACTICE
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "PressUnit",
            description = "The authorised unit as the media may know it; its contacts all have forMedia.",
            requiredProperties = {"name", "contacts"})
    record Unit(
            @Schema(description = "The unit.") @Nullable Text name,

            @Schema(description = "Its contacts for the media.")
            List<Contact> contacts) {

        Unit {
            contacts = Rules.items(contacts);
        }
    }

    /** The entry as a caller writes it, private contacts included as far as they still exist. */
    static PutAgency of(Agency agency, Contacts contacts) {
        return new PutAgency(
                Text.of(agency.getName()),
                agency.getKind() == AgencyKind.UNKNOWN
                        ? null
                        : Kind.valueOf(agency.getKind().name()),
                LocalTimes.writeNullable(agency.getValidFrom()),
                LocalTimes.writeNullable(agency.getValidUntil()),
                agency.getSuccessor(),
                agency.getOwesWeeklySubmission(),
                agency.getRequestsByAgreement(),
                agency.getContactsExempt(),
                LocalTimes.writeNullable(agency.getClosingTime()),
                agency.getRequestTerm() == null
                        ? null
                        : RequestTerm.valueOf(agency.getRequestTerm().name()),
                agency.getPressUnit() == null
                        ? null
                        : new Unit(
                                Text.of(agency.getPressUnit().getName()),
                                contacts.whole(agency.getPressUnit().getContacts())),
                person(agency, contacts).orElse(null),
                agency.getHeadEmail(),
                agency.getDeputyHeadEmail());
    }

    /** The authorised person's contact, if it still exists. */
    static Optional<Contact> person(Agency agency, Contacts contacts) {
        return Optional.ofNullable(agency.getAuthorisedPersonContactId()).flatMap(contacts::find);
    }
}
