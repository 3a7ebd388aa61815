package kz.mediagrid.gateway.agency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.edge.call.SubmissionIds;
import kz.mediagrid.edge.call.UsedKeys;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.LocalizedText;

/** View of the topic {@code agencies}: the state bodies (para. 4). */
public final class Directory {

    private final NavigableMap<String, Agency> byCode = new ConcurrentSkipListMap<>();
    private final Map<String, Agency> bySubmission = new ConcurrentHashMap<>();
    private final UsedKeys keys = new UsedKeys();

    /** Applies the newest entry of a body from the topic. */
    public void apply(Agency agency) {
        byCode.put(agency.getAgencyCode(), agency);
        if (agency.getSubmissionId() != null) {
            bySubmission.putIfAbsent(agency.getSubmissionId(), agency);
            if (agency.getRequestId() != null) {
                keys.remember(new SubmissionIds(agency.getSubmissionId(), agency.getRequestId()));
            }
        }
    }

    /** Whether the directory has an entry of that code. */
    public boolean has(String code) {
        return byCode.containsKey(code);
    }

    /** All entries, in order of their codes. */
    List<Agency> all() {
        return List.copyOf(byCode.values());
    }

    /** The entry of that code, if there is one. */
    public Optional<Agency> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The name of the body of that code; the code itself if the directory has no entry of that code. */
    public LocalizedText nameOf(String code) {
        return find(code)
                .map(Agency::getName)
                .orElseGet(() -> LocalizedText.newBuilder()
                        .setKk(code)
                        .setRu(code)
                        .setEn(code)
                        .build());
    }

    /** The idempotency keys of the writes; after a restart, only the key of each entry's newest write. */
    UsedKeys keys() {
        return keys;
    }

    /** The entry that the submission wrote; after a restart, only each entry's newest submission is found. */
    Optional<Agency> writtenBy(String submissionId) {
        return Optional.ofNullable(bySubmission.get(submissionId));
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem if the directory has no entry of that code */
    public Agency require(String code) {
        return find(code).orElseThrow(() -> {
            var shown = code.length() <= 40 ? code : code.substring(0, 40) + "…";
            return ProblemKind.NOT_FOUND.because(ProblemText.of("agency.unknown", shown));
        });
    }

    /**
     * The entry of a body that exists at {@code now}.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem if the directory has no such entry
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

    /** Whether the body exists on {@code day}: its first day has come, and its last day has not passed. */
    public static boolean isValidOn(Agency agency, LocalDate day) {
        return (agency.getValidFrom() == null || !day.isBefore(agency.getValidFrom()))
                && (agency.getValidUntil() == null || !day.isAfter(agency.getValidUntil()));
    }
}
