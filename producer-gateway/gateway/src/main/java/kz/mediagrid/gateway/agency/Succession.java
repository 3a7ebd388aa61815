package kz.mediagrid.gateway.agency;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Validates the first and the last day of a state body, and its successor (para. 4).
 *
 * <p>A successor begins no later than the day after the last day of the body, and exists beyond that day. A change of other
 * parts of an entry is accepted, whatever became of the successor.
 */
final class Succession {

    private final String code;
    private final Directory directory;

    Succession(String code, Directory directory) {
        this.code = code;
        this.directory = directory;
    }

    void parse(PutAgency body, Rules rules, Agency.Builder agency) {
        var fault = ProblemText.of("date.expected", "2026-12-09");
        var from = rules.parsed(WHOLE.field("validFrom"), body.validFrom(), LocalTimes::date, fault)
                .orElse(null);
        var until = rules.parsed(WHOLE.field("validUntil"), body.validUntil(), LocalTimes::date, fault)
                .orElse(null);
        if (from != null && until != null && until.isBefore(from)) {
            rules.fault(WHOLE.field("validUntil"), ProblemText.of("agency.ends-before"));
        }
        var successor = body.successor();
        agency.setValidFrom(from).setValidUntil(until).setSuccessor(successor);
        var before = directory.find(code);
        if (!isSame(before, Agency::getValidFrom, from)) {
            refuseGap("validFrom", predecessors(last -> from == null || !from.isAfter(last.plusDays(1))), rules);
        }
        if (!isSame(before, Agency::getValidUntil, until)) {
            refuseGap("validUntil", predecessors(last -> until == null || until.isAfter(last)), rules);
        }
        var isKnown = isSame(before, Agency::getValidUntil, until) && isSame(before, Agency::getSuccessor, successor);
        if (successor != null && !isKnown) {
            requireSuccessor(successor, until, rules);
        }
    }

    private static <T> boolean isSame(Optional<Agency> before, Function<Agency, @Nullable T> part, @Nullable T now) {
        return Objects.equals(before.map(part).orElse(null), now);
    }

    /** The names of the bodies whose successor this body is, and whose last day does not meet {@code condition}. */
    private List<LocalizedText> predecessors(Predicate<LocalDate> condition) {
        return directory.all().stream()
                .filter(other -> code.equals(other.getSuccessor()))
                .filter(other -> other.getValidUntil() != null && !condition.test(other.getValidUntil()))
                .map(Agency::getName)
                .toList();
    }

    private static void refuseGap(String field, List<LocalizedText> without, Rules rules) {
        if (!without.isEmpty()) {
            rules.fault(WHOLE.field(field), ProblemText.of("agency.succeeds", names(without)));
        }
    }

    /** The values of a sentence are the same in every language, so that each name is in the two that every body has. */
    private static String names(List<LocalizedText> bodies) {
        return bodies.stream()
                .map(name -> Stream.of(name.getKk(), name.getRu())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" / ")))
                .collect(Collectors.joining("; "));
    }

    private void requireSuccessor(String successor, @Nullable LocalDate until, Rules rules) {
        var next = directory.find(successor).orElse(null);
        if (next == null || successor.equals(code)) {
            rules.fault(WHOLE.field("successor"), ProblemText.of("agency.successor"));
        } else if (isSucceededByThis(next)) {
            rules.fault(WHOLE.field("successor"), ProblemText.of("agency.successor-circle"));
        } else if (until == null) {
            rules.fault(WHOLE.field("validUntil"), ProblemText.of("agency.successor-needs-end"));
        } else if (next.getValidUntil() != null && !next.getValidUntil().isAfter(until)) {
            rules.fault(WHOLE.field("successor"), ProblemText.of("agency.successor-ended"));
        } else if (next.getValidFrom() != null && next.getValidFrom().isAfter(until.plusDays(1))) {
            rules.fault(WHOLE.field("successor"), ProblemText.of("agency.successor-later"));
        }
    }

    private boolean isSucceededByThis(Agency other) {
        var passed = new HashSet<String>();
        var next = Optional.of(other);
        while (next.isPresent() && passed.add(next.get().getAgencyCode())) {
            if (code.equals(next.get().getSuccessor())) {
                return true;
            }
            next = next.map(Agency::getSuccessor).flatMap(directory::find);
        }
        return false;
    }
}
