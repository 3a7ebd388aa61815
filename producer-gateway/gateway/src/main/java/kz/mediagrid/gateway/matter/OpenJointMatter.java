package kz.mediagrid.gateway.matter;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.mediagrid.edge.content.AtMost;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.agency.AuthorisedBody;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.agency.PutAgency;
import kz.mediagrid.gateway.material.AgencyFiles;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.ConcernedBody;
import kz.mediagrid.schemas.CopiedBody;
import kz.mediagrid.schemas.JointMatterArose;
import kz.mediagrid.schemas.RequestAddressing;
import org.jspecify.annotations.Nullable;

/**
 * A matter that concerns several state bodies (para. 5, second part).
 *
 * @param aroseOn day on which the matter arose: today, or a day within the last month. The term of the agency that opens
 *     the matter is counted from that day
 * @param subject subject, in one line of at most 300 characters
 * @param text known facts, and the requested information; at most 20,000 characters. The bodies concerned see this
 *     text, the media never do
 * @param bodies codes of the state bodies concerned, 1 to 50, without repeats. The authorised body must not be one of
 *     them. The agency that opens the matter is always concerned, even if it is not listed here
 * @param inCopy codes of the state bodies in copy, up to 50, without repeats and without the bodies concerned. They owe
 *     nothing, see the subject, and get the notice
 * @param contribution contribution of the agency that opens the matter; this contribution may also be sent later
 */
@Schema(
        name = "OpenJointMatter",
        requiredProperties = {"aroseOn", "subject", "bodies"})
public record OpenJointMatter(
        @Schema(format = "date", example = "2026-12-02") @Nullable
        String aroseOn,

        @AtMost(Rules.TITLE) @Nullable Text subject,
        @AtMost(Rules.LONG_TEXT) @Nullable Text text,

        @AtMost(Rules.ITEMS) @ArraySchema(schema = @Schema(example = "dsm", pattern = PutAgency.CODE))
        List<String> bodies,

        @AtMost(Rules.ITEMS) @ArraySchema(schema = @Schema(example = "mfa", pattern = PutAgency.CODE))
        List<String> inCopy,

        @Nullable ContributeToMatter contribution) {

    /** The maximum age of a matter on the day of its opening [months]. */
    private static final int MONTHS = 1;

    public OpenJointMatter {
        bodies = Rules.items(bodies);
        inCopy = Rules.items(inCopy);
    }

    /**
     * Parses the content into a record. The caller adds the submission stamp, the matter's id and the agency that opens
     * the matter.
     *
     * @param today the day of receipt
     * @param opener the agency that opens the matter; empty if the authorised body opens it
     * @param files the files that the body which opens the matter uploaded
     */
    JointMatterArose.Builder parse(
            Directory directory,
            LocalDate today,
            AuthorisedBody authorisedBody,
            Optional<Agency> opener,
            AgencyFiles files) {
        var rules = new Rules();
        var arose = JointMatterArose.newBuilder();
        parseDay(today, rules).ifPresent(arose::setAroseOn);
        rules.title(WHOLE.field("subject"), subject).ifPresent(arose::setSubject);
        rules.optionalLongText(WHOLE.field("text"), text).ifPresent(arose::setText);
        var named = parseAgencies(directory, authorisedBody, opener.map(Agency::getAgencyCode), rules);
        arose.setBodies(Stream.concat(opener.stream(), named.stream())
                .map(agency -> concerned(agency, today))
                .toList());
        arose.setInCopy(parseInCopy(directory, authorisedBody, opener.map(Agency::getAgencyCode), rules).stream()
                .map(agency -> copied(agency, today))
                .toList());
        if (contribution != null) {
            arose.setContribution(contribution.parse(WHOLE.field("contribution"), rules, files));
            if (opener.isEmpty()) {
                rules.fault(WHOLE.field("contribution"), ProblemText.of("matter.authorised-body"));
            }
        }
        return rules.orElseThrow(() -> arose);
    }

    private Optional<LocalDate> parseDay(LocalDate today, Rules rules) {
        var place = WHOLE.field("aroseOn");
        var parsed = rules.required(place, aroseOn)
                .flatMap(
                        it -> rules.parsed(place, it, LocalTimes::date, ProblemText.of("date.expected", "2026-12-02")));
        parsed.ifPresent(day -> {
            if (day.isAfter(today)) {
                rules.fault(place, ProblemText.of("matter.in-future"));
            } else if (day.isBefore(today.minusMonths(MONTHS))) {
                rules.fault(place, ProblemText.of("matter.too-old"));
            }
        });
        return parsed;
    }

    /** The named bodies, without the agency that opens the matter. */
    private List<Agency> parseAgencies(
            Directory directory, AuthorisedBody authorisedBody, Optional<String> opener, Rules rules) {
        var place = WHOLE.field("bodies");
        if (bodies.stream().allMatch(code -> opener.equals(Optional.ofNullable(code)))) {
            rules.fault(place, ProblemText.of(opener.isPresent() ? "bodies.other-required" : "bodies.one-required"));
        }
        return parseCodes(
                        directory,
                        bodies,
                        place,
                        code -> authorisedBody.is(code) ? Optional.of("matter.authorised-body") : Optional.empty(),
                        rules)
                .stream()
                .filter(agency -> !opener.equals(Optional.of(agency.getAgencyCode())))
                .toList();
    }

    /** The bodies in copy. None of them is concerned, because a body concerned gets the notice anyway. */
    private List<Agency> parseInCopy(
            Directory directory, AuthorisedBody authorisedBody, Optional<String> opener, Rules rules) {
        return parseCodes(
                directory,
                inCopy,
                WHOLE.field("inCopy"),
                code -> {
                    if (authorisedBody.is(code)) {
                        return Optional.of("matter.authorised-body-in-copy");
                    }
                    return bodies.contains(code) || opener.equals(Optional.of(code))
                            ? Optional.of("matter.concerned-and-in-copy")
                            : Optional.empty();
                },
                rules);
    }

    /** @param refusal the key of the fault for a body that must not be in the list */
    private static List<Agency> parseCodes(
            Directory directory,
            List<String> codes,
            Place place,
            Function<String, Optional<String>> refusal,
            Rules rules) {
        var seen = new HashSet<String>();
        return rules.each(place, codes, (at, code) -> {
            if (!seen.add(code)) {
                rules.fault(at, ProblemText.of("bodies.named-twice"));
            }
            var agency = directory.find(code);
            if (agency.isEmpty()) {
                rules.fault(at, ProblemText.of("bodies.not-in-directory"));
            } else {
                refusal.apply(code).ifPresent(key -> rules.fault(at, ProblemText.of(key)));
            }
            return agency;
        });
    }

    private static ConcernedBody concerned(Agency agency, LocalDate today) {
        boolean valid = Directory.isValidOn(agency, today);
        return ConcernedBody.newBuilder()
                .setAgencyCode(agency.getAgencyCode())
                .setAddressing(valid ? RequestAddressing.ADDRESSED : RequestAddressing.NO_ADDRESSEE)
                .setClosingTime(agency.getClosingTime())
                .setRequestTerm(agency.getRequestTerm())
                .setSuccessor(valid ? null : agency.getSuccessor())
                .build();
    }

    private static CopiedBody copied(Agency agency, LocalDate today) {
        return new CopiedBody(
                agency.getAgencyCode(), Directory.isValidOn(agency, today) ? null : agency.getSuccessor());
    }
}
