package kz.mediagrid.gateway.agency;

import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kz.mediagrid.edge.call.OneAtATime;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.content.Contact;
import kz.mediagrid.edge.problem.InvalidField;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.gateway.contact.PrivateContacts;
import kz.mediagrid.gateway.outlet.KnownOutlets;
import kz.mediagrid.platform.revision.RevisionLog;
import kz.mediagrid.platform.revision.RevisionLog.Records;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes entries of the directory, one at a time.
 *
 * <p>Only gateways change the directory, so no topic of commands is needed. Of several gateways that write the same revision
 * of an entry, one succeeds; the others refuse their callers because of the newer revision.
 */
@Component
public final class DirectoryWriter {

    private final Directory directory;
    private final Contacts contacts;
    private final RevisionLog log;
    private final AuthorisedBody authorisedBody;
    private final KnownOutlets outlets;
    private final OneAtATime turns = new OneAtATime();

    DirectoryWriter(
            Directory directory,
            Contacts contacts,
            RevisionLog log,
            AuthorisedBody authorisedBody,
            KnownOutlets outlets) {
        this.directory = directory;
        this.contacts = contacts;
        this.log = log;
        this.authorisedBody = authorisedBody;
        this.outlets = outlets;
    }

    /**
     * Writes the entry of a state body. A repeated API call writes nothing and returns the entry that the first
     * call wrote.
     */
    public Agency write(String code, Write<PutAgency> write) {
        return turns.write(() -> log.decide(records -> {
            var repeated = directory.writtenBy(write.ids().submissionId());
            if (repeated.isPresent()) {
                return repeated.get();
            }
            directory.keys().refuseReused(write.ids());
            return append(judge(code, write), write, records);
        }));
    }

    /** Refuses what {@link #write} refuses by the directory as it is now. Writes nothing. */
    public void check(String code, Write<PutAgency> write) {
        judge(code, write);
    }

    /**
     * Refuses a new entry whose code is none, with all faults of its content.
     *
     * @param code the typed code, whose fault is at {@code /code}
     */
    public void checkNew(String code, Write<PutAgency> write) {
        if (AgencyRules.isCode(code)) {
            return;
        }
        var faults = new ArrayList<InvalidField>();
        faults.add(InvalidField.at(
                Place.WHOLE.field("code"), ProblemText.of(code.isEmpty() ? "field.required" : "agency.not-a-code")));
        try {
            AgencyRules.parse(code, write.body(), directory);
        } catch (RequestProblem refused) {
            faults.addAll(refused.faults());
        }
        throw ProblemKind.VALIDATION.because(ProblemText.of("fields.many", faults.size()), faults);
    }

    /** A new entry. It replaces the entry {@code before}, which is null if the state body had no entry. */
    private record Entry(Agency.Builder agency, @Nullable Agency before) {}

    private Entry judge(String code, Write<PutAgency> write) {
        boolean editor = write.account().is(Role.AUTHORISED_BODY);
        if (!editor && !code.equals(write.agency())) {
            throw ProblemKind.NOT_YOURS.because(ProblemText.of("agency.edits-own"));
        }
        if (!AgencyRules.isCode(code)) {
            throw ProblemKind.NOT_FOUND.because(ProblemText.of("agency.not-a-code"));
        }
        var before = directory.find(code);
        before.ifPresent(known -> write.ifMatch().required().check(known.getRevision()));
        var agency = AgencyRules.parse(code, write.body(), directory);
        if (authorisedBody.is(code) && agency.getValidUntil() != null) {
            throw ProblemKind.VALIDATION.at(
                    Place.WHOLE.field("validUntil"), ProblemText.of("agency.authorised-body-stays"));
        }
        if (before.isEmpty()) {
            requireMayCreate(code, editor, write);
        } else if (!editor) {
            AgencyRules.requireOnlyOwnPartsChanged(PutAgency.of(before.get(), contacts), write.body());
        }
        return new Entry(agency, before.orElse(null));
    }

    private void requireMayCreate(String code, boolean editor, Write<PutAgency> write) {
        if (!editor) {
            throw ProblemKind.BODY_NOT_IN_DIRECTORY.because(ProblemText.of("agency.unknown", code));
        }
        if (write.ifMatch().given()) {
            throw ProblemKind.STALE.because(ProblemText.of("agency.nothing-to-match", code));
        }
        // A name at sign-in is a body's, an outlet's or ops.
        if (AgencyRules.isReserved(code) || outlets.has(code)) {
            throw ProblemKind.VALIDATION.at(Place.WHOLE.field("code"), ProblemText.of("agency.code-taken"));
        }
    }

    private Agency append(Entry entry, Write<PutAgency> write, Records records) {
        var setAside =
                new PrivateContacts(entry.agency().getAgencyCode(), write.ids().submissionId(), null);
        var before = Optional.ofNullable(entry.before());
        var personBefore = before.map(Agency::getAuthorisedPersonContactId);
        var deputyBefore = before.map(Agency::getDeputyContactId);
        var body = write.body();
        var agency = entry.agency()
                .setRevision(before.map(Agency::getRevision).orElse(0) + 1)
                .setChangedAt(write.receivedAt())
                .setSubmissionId(write.ids().submissionId())
                .setRequestId(write.ids().requestId())
                .setAuthorisedPersonContactId(idOf(body.authorisedPerson(), personBefore, setAside))
                .setDeputyContactId(idOf(body.deputy(), deputyBefore, setAside))
                .build();
        setAside.setAside().forEach(contact -> records.put(Topics.CONTACTS, contact.getContactId(), contact));
        records.put(Topics.AGENCIES, agency.getAgencyCode(), agency);
        records.put(
                Topics.AGENCY_HISTORY,
                agency.getAgencyCode(),
                AgencyHistory.written(agency, entry.before(), write.account()));
        Stream.of(personBefore, deputyBefore)
                .flatMap(Optional::stream)
                .filter(id ->
                        !id.equals(agency.getAuthorisedPersonContactId()) && !id.equals(agency.getDeputyContactId()))
                .forEach(id -> records.put(Topics.CONTACTS, id, null));
        return agency;
    }

    /** The id of a private contact. A contact that stays as it was keeps its id. */
    private @Nullable String idOf(@Nullable Contact given, Optional<String> before, PrivateContacts setAside) {
        if (given == null) {
            return null;
        }
        var known = before.flatMap(contacts::find);
        return known.filter(it -> Objects.equals(it.label(), given.label())
                        && Objects.equals(it.phone(), given.phone())
                        && Objects.equals(it.email(), given.email()))
                .flatMap(same -> before)
                .orElseGet(() -> setAside.setAside(given));
    }
}
