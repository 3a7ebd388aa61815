package kz.mediagrid.gateway.agency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.edge.call.SubmissionIds;
import kz.mediagrid.edge.call.UsedKeys;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.Contact;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.state.HeapStore;

/** The directory of state bodies (para. 4), built from the topic {@code agencies}. */
public final class Directory {

    private final NavigableMap<String, Agency> byCode = new ConcurrentSkipListMap<>();
    private final Map<String, Agency> bySubmission = new ConcurrentHashMap<>();
    private final UsedKeys keys = new UsedKeys(new HeapStore<>());

    /** Adds an entry, or replaces the older entry of the same state body. */
    public void apply(Agency agency) {
        byCode.put(agency.getAgencyCode(), agency);
        if (agency.getSubmissionId() != null) {
            bySubmission.putIfAbsent(agency.getSubmissionId(), agency);
            if (agency.getRequestId() != null) {
                keys.remember(new SubmissionIds(agency.getSubmissionId(), agency.getRequestId()));
            }
        }
    }

    /** Whether the directory has an entry for the code. */
    public boolean has(String code) {
        return byCode.containsKey(code);
    }

    /** All entries, ordered by code. */
    public List<Agency> all() {
        return List.copyOf(byCode.values());
    }

    /** The entry for the code; empty if there is none. */
    public Optional<Agency> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The name of the state body with this code; the code itself if the directory has no entry for it. */
    public LocalizedText nameOf(String code) {
        return find(code)
                .map(Agency::getName)
                .orElseGet(() -> LocalizedText.newBuilder()
                        .setKk(code)
                        .setRu(code)
                        .setEn(code)
                        .build());
    }

    /** The telephone numbers of the body's press unit that are for the media; empty if the directory has none. */
    public List<String> phonesOf(String code) {
        return find(code).flatMap(agency -> Optional.ofNullable(agency.getPressUnit())).stream()
                .flatMap(unit -> unit.getContacts().stream())
                .filter(Contact::getForMedia)
                .flatMap(contact -> Stream.ofNullable(contact.getPhone()))
                .toList();
    }

    /**
     * The idempotency keys with which callers wrote entries. After a restart, only the key of each entry's newest write
     * is known.
     */
    UsedKeys keys() {
        return keys;
    }

    /**
     * The entry that the submission wrote; empty if none is found. After a restart, only each entry's newest submission
     * is found.
     */
    Optional<Agency> writtenBy(String submissionId) {
        return Optional.ofNullable(bySubmission.get(submissionId));
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem if the directory has no entry for the code */
    public Agency require(String code) {
        return find(code).orElseThrow(() -> {
            var shown = code.length() <= 40 ? code : code.substring(0, 40) + "…";
            return ProblemKind.NOT_FOUND.because(ProblemText.of("agency.unknown", shown));
        });
    }

    /**
     * @param parameter the query parameter that has the code as its value
     * @throws kz.mediagrid.edge.problem.RequestProblem if the directory has no entry for the code
     */
    public void requireParameter(String parameter, String code) {
        if (!has(code)) {
            throw ProblemKind.MALFORMED.because(ProblemText.of("parameter.body", parameter));
        }
    }

    /**
     * The entry of a state body. The state body must exist on the local day of {@code now}.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem if the directory has no entry for the code, or if the body does
     *     not exist on that day
     */
    public Agency requireActive(String code, Instant now) {
        var agency = find(code)
                .orElseThrow(() -> ProblemKind.BODY_NOT_IN_DIRECTORY.because(ProblemText.of("agency.unknown", code)));
        var today = AlmatyTime.dateOf(now);
        if (isValidOn(agency, today)) {
            return agency;
        }
        if (agency.getValidFrom() != null && today.isBefore(agency.getValidFrom())) {
            throw ProblemKind.BODY_NOT_IN_DIRECTORY.because(
                    ProblemText.of("agency.begins", code, agency.getValidFrom()));
        }
        throw ProblemKind.BODY_NOT_IN_DIRECTORY.because(ProblemText.of("agency.ended", code, agency.getValidUntil()));
    }

    /**
     * Whether the state body exists on {@code day}. Its first and last days are included; an absent first or last day
     * sets no limit.
     */
    public static boolean isValidOn(Agency agency, LocalDate day) {
        return (agency.getValidFrom() == null || !day.isBefore(agency.getValidFrom()))
                && (agency.getValidUntil() == null || !day.isAfter(agency.getValidUntil()));
    }
}
