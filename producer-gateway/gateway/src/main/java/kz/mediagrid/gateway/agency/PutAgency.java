package kz.mediagrid.gateway.agency;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.edge.content.AtMost;
import kz.mediagrid.edge.content.Contact;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.AgencyKind;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the directory, as a caller writes it (para. 3 and 4).
 *
 * @param name name of the state body
 * @param kind kind of state body
 * @param validFrom first day on which the body exists; no limit if absent
 * @param validUntil last day on which the body exists; no limit if absent
 * @param successor code of the state body that replaces this body
 * @param owesWeeklySubmission whether the body owes the weekly form (para. 5)
 * @param requestsByAgreement whether a request to the body needs the body's agreement (para. 7)
 * @param contactsExempt whether the body owes no contact details (para. 3)
 * @param closingTime end of the body's working day, in local time; 18:30 if absent
 * @param requestTerm rule for counting the body's terms. FROM_DAY_OF_RECEIPT: a term is counted from the day of
 *     receipt, whatever the hour. REGISTRATION_PRACTICE: for a request that arrives after closingTime or on a day off,
 *     the next working day is the day of receipt. If requestTerm is absent, the installation's rule applies
 * @param pressUnit the press unit, with its contacts for the media
 * @param authorisedPerson contact of the authorised person, not for the media
 * @param authorisedSince first day on which the authorised person or unit has the duty
 * @param deputy contact of the authorised person's deputy, not for the media
 * @param headEmail mail address of the press unit's head, for escalations; not for the media
 * @param deputyHeadEmail mail address of the body's deputy head, for escalations; not for the media
 * @param mailLanguage language of mails to the body, Kazakh or Russian; both in one mail if absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "PutAgency",
        requiredProperties = {"name", "kind"})
public record PutAgency(
        @AtMost(Rules.TITLE) @Nullable Text name,
        @Nullable Kind kind,
        @Schema(format = "date") @Nullable String validFrom,
        @Schema(format = "date") @Nullable String validUntil,
        @Schema(pattern = PutAgency.CODE) @Nullable String successor,
        @Schema(defaultValue = "true") @Nullable Boolean owesWeeklySubmission,
        @Schema(defaultValue = "false") @Nullable Boolean requestsByAgreement,
        @Schema(defaultValue = "false") @Nullable Boolean contactsExempt,

        @Schema(example = "18:30", pattern = LocalTimes.MINUTE) @Nullable
        String closingTime,

        @Nullable RequestTerm requestTerm,
        @Nullable Unit pressUnit,
        @Nullable Contact authorisedPerson,
        @Schema(format = "date") @Nullable String authorisedSince,
        @Nullable Contact deputy,

        @AtMost(Contact.LONGEST_EMAIL) @Schema(pattern = Contact.EMAIL) @Nullable
        String headEmail,

        @AtMost(Contact.LONGEST_EMAIL) @Schema(pattern = Contact.EMAIL) @Nullable
        String deputyHeadEmail,

        @Nullable MailLanguage mailLanguage) {

    /** The shape of the code of a state body. */
    public static final String CODE = "^[a-z][a-z0-9]{1,31}$";

    public PutAgency {
        owesWeeklySubmission = owesWeeklySubmission == null || owesWeeklySubmission;
        requestsByAgreement = Boolean.TRUE.equals(requestsByAgreement);
        contactsExempt = Boolean.TRUE.equals(contactsExempt);
    }

    /** The kind of a state body. */
    public enum Kind {
        CENTRAL,
        REGION,
        CITY,
        OTHER
    }

    /** The rule for the day from which a request's term is counted. */
    public enum RequestTerm {
        FROM_DAY_OF_RECEIPT,
        REGISTRATION_PRACTICE
    }

    /** The language of mails to a state body. */
    public enum MailLanguage {
        KK,
        RU
    }

    /**
     * The press unit of a state body. The media may see the unit, so forMedia must be true for each contact.
     *
     * @param name name of the unit
     * @param contacts contacts of the unit for the media
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "PressUnit",
            requiredProperties = {"name", "contacts"})
    public record Unit(
            @Nullable Text name, @AtMost(Rules.ITEMS) List<Contact> contacts) {

        public Unit {
            contacts = Rules.items(contacts);
        }
    }

    /** The entry in the format of the PUT request. A private contact that was erased is absent. */
    public static PutAgency of(Agency agency, Contacts contacts) {
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
                find(agency.getAuthorisedPersonContactId(), contacts),
                LocalTimes.writeNullable(agency.getAuthorisedSince()),
                find(agency.getDeputyContactId(), contacts),
                agency.getHeadEmail(),
                agency.getDeputyHeadEmail(),
                agency.getMailLanguage() == null
                                || agency.getMailLanguage() == kz.mediagrid.schemas.MailLanguage.UNKNOWN
                        ? null
                        : MailLanguage.valueOf(agency.getMailLanguage().name()));
    }

    private static @Nullable Contact find(@Nullable String contactId, Contacts contacts) {
        return Optional.ofNullable(contactId).flatMap(contacts::find).orElse(null);
    }
}
