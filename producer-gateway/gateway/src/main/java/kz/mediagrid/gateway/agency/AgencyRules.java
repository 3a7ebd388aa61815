package kz.mediagrid.gateway.agency;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.mediagrid.edge.content.Contact;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.problem.InvalidField;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.contact.PrivateContacts;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.AgencyKind;
import kz.mediagrid.schemas.MailLanguage;
import kz.mediagrid.schemas.PressUnit;
import kz.mediagrid.schemas.RequestTerm;
import org.jspecify.annotations.Nullable;

/** Validates entries of the directory, and the changes that a state body makes to its own entry. */
final class AgencyRules {

    private static final Pattern CODE = Pattern.compile(PutAgency.CODE);

    /** A word with letters of both alphabets side by side. */
    private static final Pattern TWO_ALPHABETS =
            Pattern.compile("\\p{L}*(?:\\p{IsLatin}\\p{IsCyrillic}|\\p{IsCyrillic}\\p{IsLatin})\\p{L}*");

    /** The codes that address a page, or that are another name at sign-in. */
    private static final Set<String> RESERVED = Set.of("new", "ops");

    private AgencyRules() {}

    static boolean isCode(String code) {
        return CODE.matcher(code).matches();
    }

    static boolean isReserved(String code) {
        return RESERVED.contains(code);
    }

    /**
     * Parses the directory's entry of a state body. The caller adds the revision, the time of the write, the submission
     * and the ids of the private contacts.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem if the request has faults; the problem names every fault
     */
    static Agency.Builder parse(String code, PutAgency body, Directory directory) {
        var rules = new Rules();
        var agency = Agency.newBuilder()
                .setAgencyCode(code)
                .setOwesWeeklySubmission(Boolean.TRUE.equals(body.owesWeeklySubmission()))
                .setRequestsByAgreement(Boolean.TRUE.equals(body.requestsByAgreement()))
                .setContactsExempt(Boolean.TRUE.equals(body.contactsExempt()));
        rules.title(WHOLE.field("name"), body.name()).ifPresent(name -> {
            checkAlphabet(WHOLE.field("name").field("kk"), name.getKk(), rules);
            checkAlphabet(WHOLE.field("name").field("ru"), name.getRu(), rules);
            checkAlphabet(WHOLE.field("name").field("en"), name.getEn(), rules);
            agency.setName(name);
        });
        rules.required(WHOLE.field("kind"), body.kind())
                .map(it -> AgencyKind.valueOf(it.name()))
                .ifPresent(agency::setKind);
        new Succession(code, directory).parse(body, rules, agency);
        rules.parsed(
                        WHOLE.field("closingTime"),
                        body.closingTime(),
                        LocalTimes::time,
                        ProblemText.of("time.expected", "18:30"))
                .ifPresent(agency::setClosingTime);
        Optional.ofNullable(body.requestTerm())
                .map(it -> RequestTerm.valueOf(it.name()))
                .ifPresent(agency::setRequestTerm);
        Optional.ofNullable(body.pressUnit())
                .flatMap(it -> unit(WHOLE.field("pressUnit"), it, rules))
                .ifPresent(agency::setPressUnit);
        checkPrivate(WHOLE.field("authorisedPerson"), body.authorisedPerson(), rules);
        rules.parsed(
                        WHOLE.field("authorisedSince"),
                        body.authorisedSince(),
                        LocalTimes::date,
                        ProblemText.of("date.expected", "2026-12-09"))
                .ifPresent(agency::setAuthorisedSince);
        checkPrivate(WHOLE.field("deputy"), body.deputy(), rules);
        rules.email(WHOLE.field("headEmail"), body.headEmail()).ifPresent(agency::setHeadEmail);
        rules.email(WHOLE.field("deputyHeadEmail"), body.deputyHeadEmail()).ifPresent(agency::setDeputyHeadEmail);
        Optional.ofNullable(body.mailLanguage())
                .map(it -> MailLanguage.valueOf(it.name()))
                .ifPresent(agency::setMailLanguage);
        return rules.orElseThrow(() -> agency);
    }

    /** Refuses a name with a letter of another alphabet inside a word: it may look like the name of another body. */
    private static void checkAlphabet(Place place, @Nullable String name, Rules rules) {
        Optional.ofNullable(name)
                .map(TWO_ALPHABETS::matcher)
                .filter(Matcher::find)
                .ifPresent(word -> rules.fault(place, ProblemText.of("agency.two-alphabets", word.group())));
    }

    private static Optional<PressUnit> unit(Place place, PutAgency.Unit unit, Rules rules) {
        var name = rules.requiredText(place.field("name"), unit.name());
        if (unit.contacts().isEmpty()) {
            rules.fault(place.field("contacts"), ProblemText.of("agency.contact-required"));
        }
        var contacts = rules.each(place.field("contacts"), unit.contacts(), (at, contact) -> {
            rules.contact(at, contact);
            if (!contact.released()) {
                rules.fault(at.field("forMedia"), ProblemText.of("agency.unit-is-shown"));
            }
            return Optional.of(PrivateContacts.released(contact));
        });
        return name.map(it -> new PressUnit(it, contacts));
    }

    private static void checkPrivate(Place place, @Nullable Contact person, Rules rules) {
        if (person == null) {
            return;
        }
        rules.contact(place, person);
        if (person.released()) {
            rules.fault(place.field("forMedia"), ProblemText.of("agency.person-not-shown"));
        }
    }

    /**
     * Refuses changes that a state body may not make to its own entry. The body may change only the press unit, the
     * authorised person with the first day of the duty, the deputy, the mail addresses for escalations, and the language of
     * mails (para. 3).
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem if any other field was changed; the problem names each of
     *     these fields
     */
    static void requireOnlyOwnPartsChanged(PutAgency before, PutAgency after) {
        var changed = Stream.of(
                        differs("name", before.name(), after.name()),
                        differs("kind", before.kind(), after.kind()),
                        differs("validFrom", before.validFrom(), after.validFrom()),
                        differs("validUntil", before.validUntil(), after.validUntil()),
                        differs("successor", before.successor(), after.successor()),
                        differs("owesWeeklySubmission", before.owesWeeklySubmission(), after.owesWeeklySubmission()),
                        differs("requestsByAgreement", before.requestsByAgreement(), after.requestsByAgreement()),
                        differs("contactsExempt", before.contactsExempt(), after.contactsExempt()),
                        differs("closingTime", before.closingTime(), after.closingTime()),
                        differs("requestTerm", before.requestTerm(), after.requestTerm()))
                .flatMap(List::stream)
                .toList();
        if (!changed.isEmpty()) {
            throw ProblemKind.FORBIDDEN.because(ProblemText.of("agency.edits-own-parts"), changed);
        }
    }

    private static List<InvalidField> differs(String field, @Nullable Object before, @Nullable Object after) {
        return Objects.equals(before, after)
                ? List.of()
                : List.of(InvalidField.at(WHOLE.field(field), ProblemText.of("agency.only-authorised-body")));
    }
}
