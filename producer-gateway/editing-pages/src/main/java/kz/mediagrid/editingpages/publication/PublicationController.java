package kz.mediagrid.editingpages.publication;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.call.FormWrites;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.edge.page.FormFaults;
import kz.mediagrid.edge.page.PagePart;
import kz.mediagrid.edge.page.SeeOther;
import kz.mediagrid.edge.page.TypedTexts;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.editingpages.week.AskedWeek;
import kz.mediagrid.gateway.publication.WeekStates;
import kz.mediagrid.gateway.submission.Receipt;
import kz.mediagrid.gateway.submission.SubmissionService;
import kz.mediagrid.gateway.submission.SubmissionView;
import kz.mediagrid.gateway.week.HoldWeek;
import kz.mediagrid.gateway.week.PublishWeek;
import kz.mediagrid.gateway.week.WeekCommands;
import kz.mediagrid.schemas.GridHeld;
import kz.mediagrid.schemas.GridPublicationOrdered;
import kz.mediagrid.schemas.RefusalReason;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows what the next version of a week changes, and publishes exactly that, or holds the week. */
@Controller
final class PublicationController {

    private static final Pattern REASON = Pattern.compile("reason\\.(kk|ru|en)");

    /** The names of the commands that the page sends. */
    private static final Set<String> COMMANDS = Set.of(
            GridPublicationOrdered.getClassSchema().getName(),
            GridHeld.getClassSchema().getName());

    /** The reasons to refuse an order when the version that its sender saw has gone out. */
    private static final Set<String> OUTDATED =
            Set.of(RefusalReason.NOTHING_TO_PUBLISH.name(), RefusalReason.SHOWN_OUTDATED.name());

    private final PublicationPages pages;
    private final WeekStates states;
    private final SubmissionView submissions;
    private final SubmissionService service;
    private final WeekCommands commands;
    private final FormWrites writes;
    private final GridWeeks weeks;
    private final MessageSource bundles;

    PublicationController(
            PublicationPages pages,
            WeekStates states,
            SubmissionView submissions,
            SubmissionService service,
            WeekCommands commands,
            FormWrites writes,
            GridWeeks weeks,
            MessageSource bundles) {
        this.pages = pages;
        this.states = states;
        this.submissions = submissions;
        this.service = service;
        this.commands = commands;
        this.writes = writes;
        this.weeks = weeks;
        this.bundles = bundles;
    }

    /**
     * @param done the number of the receipt of the order or hold that was sent last
     * @param from the number of changes to skip
     */
    @GetMapping("/editing/{week}/publication")
    ModelAndView show(
            @PathVariable String week,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String from,
            Account by,
            Locale locale) {
        return AskedWeek.page(weeks, week, known -> shown(known, done, PagePart.from(from), by, locale));
    }

    private ModelAndView shown(GridWeek known, String done, int from, Account by, Locale locale) {
        var page = pages.page(known, from, Map.of(), writes.newKey(), locale);
        submissions
                .receipt(done)
                .filter(receipt -> by.sees(receipt.agency()) && COMMANDS.contains(receipt.command()))
                .filter(receipt -> receipt.weeks().contains(known.toString()))
                .ifPresent(receipt -> pages.show(page, receipt, known, locale));
        return page;
    }

    @PostMapping("/editing/{week}/publication")
    ModelAndView send(
            @PathVariable String week,
            @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "") String key,
            Account by,
            Locale locale,
            HttpServletRequest request) {
        var known = weeks.require(week);
        var reason = TypedTexts.of(parameters, REASON);
        try {
            var answer = SubmissionService.await(sent(known, parameters, reason, key, by));
            var receipt = (Receipt) Objects.requireNonNull(answer.getBody());
            return SeeOther.page("/editing/" + known + "/publication?done=" + receipt.number(), request);
        } catch (RequestProblem problem) {
            if (problem.kind() == ProblemKind.IDEMPOTENCY_KEY) {
                throw problem;
            }
            return refused(known, parameters, reason, problem, key, locale);
        }
    }

    private CompletableFuture<ResponseEntity<Object>> sent(
            GridWeek week, Map<String, String> parameters, Map<String, String> reason, String key, Account by) {
        var path = "/api/weeks/" + week + "/";
        return switch (parameters.getOrDefault("action", "")) {
            case "publish" -> {
                var content = Map.of("shown", parameters.getOrDefault("shown", ""));
                var write = writes.post(by, key + "-publish", path + "publication", content, PublishWeek.class);
                if (submissions.receipt(write.ids().submissionId()).isEmpty()) {
                    requireSeenHold(week, parameters.getOrDefault("held", ""));
                }
                yield service.answer(write, () -> commands.publish(week.toString(), write));
            }
            case "hold" -> {
                var content = new TreeMap<String, Object>();
                TypedTexts.put(content, "reason", reason, "reason");
                var write = writes.post(by, key + "-hold", path + "hold", content, HoldWeek.class);
                yield service.answer(write, () -> commands.hold(week.toString(), write));
            }
            default -> throw ProblemKind.MALFORMED.because(ProblemText.of("form.no-button"));
        };
    }

    /**
     * An order ends the hold of its week, so its sender must have seen the hold.
     *
     * @param seen the submission of the hold that the sender saw; empty if there was none
     * @throws RequestProblem if the week has another hold
     */
    private void requireSeenHold(GridWeek week, String seen) {
        var isUnseen = states.hold(week.toString())
                .map(hold -> hold.getSubmission().getSubmissionId())
                .filter(hold -> !hold.equals(seen))
                .isPresent();
        if (isUnseen) {
            throw ProblemKind.CONFLICT.because(ProblemText.of("publication.held-meanwhile"));
        }
    }

    /** The page with the present changes. After an uncertain answer, the next press sends the same order again. */
    private ModelAndView refused(
            GridWeek week,
            Map<String, String> parameters,
            Map<String, String> reason,
            RequestProblem problem,
            String key,
            Locale locale) {
        var unsure = problem.kind().mayBeStored() || problem.kind() == ProblemKind.TOO_MANY_CALLS;
        var page = pages.page(week, 0, reason, unsure ? key : writes.newKey(), locale);
        if (unsure && parameters.containsKey("shown")) {
            page.addObject("shown", parameters.get("shown")).addObject("version", parameters.get("version"));
        }
        if (isOutdated(problem)
                && pages.showGone(
                        page, week, parameters.getOrDefault("version", ""), parameters.getOrDefault("shown", ""))) {
            page.setStatus(problem.kind().status());
            return page;
        }
        if (problem.receipt().isPresent() || problem.faults().isEmpty()) {
            page.addObject("problems", List.of(bundles.getMessage(problem.text(), locale)));
        } else {
            var faults = FormFaults.of(problem, PublicationController::fieldAt, new Words(bundles, locale));
            FormFaults.show(page, faults, field -> field);
        }
        page.setStatus(problem.kind().status());
        return page;
    }

    /** Whether the order was refused because what its sender saw does not wait any more. */
    private static boolean isOutdated(RequestProblem problem) {
        return problem.receipt()
                .filter(receipt -> receipt instanceof Receipt refused
                        && refused.refusal() != null
                        && OUTDATED.contains(refused.refusal().reason()))
                .isPresent();
    }

    private static String fieldAt(String pointer) {
        return pointer.equals("/reason") ? "reason.kk" : pointer.substring(1).replace('/', '.');
    }
}
