package kz.mediagrid.gateway.agency;

import java.util.Optional;
import kz.mediagrid.edge.content.Contact;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.AgencyKind;
import kz.mediagrid.schemas.PressUnit;
import kz.mediagrid.schemas.RequestTerm;
import org.jspecify.annotations.Nullable;

/** Between an entry of the directory as it is written and as the topic keeps it. */
final class AgencyMapping {

    private AgencyMapping() {}

    /** The entry without what only the write knows: revision, time, submission and the person's id. */
    static Agency.Builder agency(String code, AgencyBody body) {
        return Agency.newBuilder()
                .setAgencyCode(code)
                .setName(required(body.name()).localized())
                .setKind(AgencyKind.valueOf(required(body.kind()).name()))
                .setValidFrom(read(body.validFrom()).flatMap(LocalTimes::date).orElse(null))
                .setValidUntil(read(body.validUntil()).flatMap(LocalTimes::date).orElse(null))
                .setSuccessor(body.successor())
                .setOwesWeeklySubmission(required(body.owesWeeklySubmission()))
                .setRequestsByAgreement(required(body.requestsByAgreement()))
                .setContactsExempt(required(body.contactsExempt()))
                .setClosingTime(
                        read(body.closingTime()).flatMap(LocalTimes::time).orElse(null))
                .setRequestTerm(
                        body.requestTerm() == null
                                ? null
                                : RequestTerm.valueOf(body.requestTerm().name()))
                .setPressUnit(body.pressUnit() == null ? null : unit(body.pressUnit()))
                .setHeadEmail(body.headEmail())
                .setDeputyHeadEmail(body.deputyHeadEmail());
    }

    static AgencyBody body(Agency agency, Contacts contacts) {
        return new AgencyBody(
                Text.of(agency.getName()),
                agency.getKind() == AgencyKind.UNKNOWN
                        ? null
                        : AgencyBody.Kind.valueOf(agency.getKind().name()),
                LocalTimes.writeNullable(agency.getValidFrom()),
                LocalTimes.writeNullable(agency.getValidUntil()),
                agency.getSuccessor(),
                agency.getOwesWeeklySubmission(),
                agency.getRequestsByAgreement(),
                agency.getContactsExempt(),
                LocalTimes.writeNullable(agency.getClosingTime()),
                agency.getRequestTerm() == null
                        ? null
                        : AgencyBody.RequestTerm.valueOf(agency.getRequestTerm().name()),
                agency.getPressUnit() == null
                        ? null
                        : new AgencyBody.Unit(
                                Text.of(agency.getPressUnit().getName()),
                                contacts.whole(agency.getPressUnit().getContacts())),
                person(agency, contacts).orElse(null),
                agency.getHeadEmail(),
                agency.getDeputyHeadEmail());
    }

    /** The authorised person's contact, as far as it still exists. */
    static Optional<Contact> person(Agency agency, Contacts contacts) {
        return Optional.ofNullable(agency.getAuthorisedPersonContactId()).flatMap(contacts::find);
    }

    private static PressUnit unit(AgencyBody.Unit unit) {
        return new PressUnit(
                required(unit.name()).localized(),
                unit.contacts().stream()
                        .map(it -> kz.mediagrid.schemas.Contact.newBuilder()
                                .setForMedia(true)
                                .setLabel(Text.localized(it.label()))
                                .setPhone(it.phone())
                                .setEmail(it.email())
                                .build())
                        .toList());
    }

    private static Optional<String> read(@Nullable String value) {
        return Optional.ofNullable(value);
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("the rules let through an entry that lacks a required field");
        }
        return value;
    }
}
