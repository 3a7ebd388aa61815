package kz.mediagrid.gateway.matter;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.agency.PutAgency;
import kz.mediagrid.gateway.term.NewEnd;
import kz.mediagrid.gateway.term.TermStatuses;
import kz.mediagrid.schemas.ConcernedBody;
import kz.mediagrid.schemas.JointMatterExtended;
import org.jspecify.annotations.Nullable;

/**
 * An extension of the term to contribute: the body, the new last day and the reason.
 *
 * @param body code of the state body that gets more time. If absent, the extension applies to every body that still
 *     owes a contribution and whose term ends before 'until'
 * @param until new last day, at most a year ahead; the contribution is then due by 24:00 of that day
 * @param reason reason, which the bodies concerned see
 */
@Schema(
        name = "ExtendMatter",
        requiredProperties = {"until", "reason"})
public record ExtendMatter(
        @Schema(example = "dsm", pattern = PutAgency.CODE) @Nullable
        String body,

        @Schema(example = "2026-12-10", format = "date") @Nullable
        String until,

        @Nullable Text reason) {

    /**
     * Parses the content into a command. The caller adds the submission stamp and the matter's id.
     *
     * @param instant the time of receipt of the command
     */
    JointMatterExtended.Builder parse(JointMatter matter, Instant instant, WorkingCalendar inForce) {
        var rules = new Rules();
        var extended = JointMatterExtended.newBuilder();
        if (body != null && !matter.concerns(body)) {
            rules.fault(WHOLE.field("body"), ProblemText.of("matter.not-concerned"));
        }
        NewEnd.parse(rules, until, instant, inForce).ifPresent(extended::setUntil);
        rules.requiredText(WHOLE.field("reason"), reason).ifPresent(extended::setReason);
        return rules.orElseThrow(() -> extended);
    }

    /**
     * Codes of the bodies that get more time from the extension; empty if no term runs. Refuses the extension if it would make
     * none of the running terms longer.
     *
     * @param until the new last day, as it was parsed
     */
    List<String> bodies(JointMatter matter, LocalDate until, TermStatuses terms) {
        var owing = matter.isCancelled() ? List.<ConcernedBody>of() : matter.owing();
        var dueAt = new LinkedHashMap<String, Instant>();
        owing.stream()
                .filter(it -> body == null || it.getAgencyCode().equals(body))
                .forEach(it -> terms.dueNow(matter.owed(it)).ifPresent(due -> dueAt.put(it.getAgencyCode(), due)));
        var later = dueAt.entrySet().stream()
                .filter(entry -> NewEnd.isLater(until, entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (later.isEmpty()) {
            dueAt.values().stream()
                    .min(Instant::compareTo)
                    .ifPresent(due -> NewEnd.requireLater(until, due, "matter.due-already"));
        }
        return later;
    }
}
