package kz.mediagrid.editorpages.editing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.edge.content.ReadableText;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.SeeOther;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.InvalidField;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.submission.Receipt;
import kz.mediagrid.gateway.submission.SubmissionService;
import kz.mediagrid.gateway.submission.SubmissionView;
import kz.mediagrid.gateway.term.OwedNow;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows the editor's page of a week's filings, and accepts the authorised body's decisions on them. */
@Controller
final class EditingPageController {

    private final EditingPages pages;
    private final EditingActions actions;
    private final SubmissionView submissions;
    private final GridWeeks weeks;
    private final OwedNow owed;
    private final BusinessClock clock;
    private final MessageSource bundles;

    EditingPageController(
            EditingPages pages,
            EditingActions actions,
            SubmissionView submissions,
            GridWeeks weeks,
            OwedNow owed,
            BusinessClock clock,
            MessageSource bundles) {
        this.pages = pages;
        this.actions = actions;
        this.submissions = submissions;
        this.weeks = weeks;
        this.owed = owed;
        this.clock = clock;
        this.bundles = bundles;
    }

    /** Redirects to the editor's page of next week, because the grid of that week is published next. */
    @GetMapping("/editing")
    ModelAndView first(HttpServletRequest request) {
        return SeeOther.page("/editing/" + GridWeek.of(clock.instant()).next(), request);
    }

    @GetMapping("/editing/{week}")
    ModelAndView week(
            @PathVariable String week,
            @ModelAttribute("asked") Asked asked,
            @RequestParam(defaultValue = "0") int from,
            Account account,
            Locale locale,
            HttpServletResponse response) {
        var shown = new Shown(weeks.require(week), asked.day(), from, asked.merge());
        var page = page(shown, locale, response);
        submissions
                .receipt(asked.done() == null ? "" : asked.done())
                .filter(receipt -> account.sees(receipt.agency()))
                .ifPresent(receipt -> {
                    page.addObject("receipt", receipt);
                    pages.done(receipt, Languages.of(locale)).ifPresent(done -> page.addObject("done", done));
                });
        return page;
    }

    @PostMapping("/editing/{week}")
    ModelAndView sent(
            @PathVariable String week,
            @ModelAttribute("sent") EditingForm form,
            Account account,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        var known = weeks.require(week);
        var shown = new Shown(known, form.day(), 0, "merge".equals(form.action()) ? form.event() : null);
        try {
            var answer = SubmissionService.await(actions.send(form, account));
            var receipt = (Receipt) Objects.requireNonNull(answer.getBody());
            var day = day(form.day());
            return SeeOther.page(
                    "/editing/" + known + "?done=" + receipt.number() + (day == null ? "" : "&day=" + day), request);
        } catch (RequestProblem problem) {
            return refused(shown, Refusals.of(problem), locale, response);
        }
    }

    /**
     * The query parameters of the page.
     *
     * @param merge the id of the filing into which the editor is about to merge another filing
     * @param done the receipt number of the editor's last submission
     */
    record Asked(
            @Nullable String day,
            @Nullable String merge,
            @Nullable String done) {}

    /** The week and the day that the page shows. The page skips the first {@code from} filings of the day. */
    private record Shown(
            GridWeek week,
            @Nullable String day,
            int from,
            @Nullable String merge) {}

    /** The HTTP status of a refusal, and its reasons. */
    private record Refusals(int status, List<? extends MessageSourceResolvable> reasons) {

        static Refusals of(RequestProblem problem) {
            return new Refusals(
                    problem.kind().status().value(),
                    problem.receipt().isPresent() ? List.of(problem.text()) : reasons(problem.faults()));
        }

        private static List<? extends MessageSourceResolvable> reasons(List<InvalidField> faults) {
            var characters = faults.stream()
                    .map(InvalidField::text)
                    .filter(ReadableText::isFault)
                    .toList();
            return characters.isEmpty() ? List.of(new DefaultMessageSourceResolvable(word(faults))) : characters;
        }

        private static String word(List<InvalidField> faults) {
            if (faults.stream().anyMatch(fault -> fault.pointer().startsWith("/reason"))) {
                return "editing.error.reason";
            }
            return faults.stream().anyMatch(fault -> fault.pointer().startsWith("/note"))
                    ? "editing.error.note"
                    : "editing.error.other";
        }
    }

    private ModelAndView refused(Shown shown, Refusals refusals, Locale locale, HttpServletResponse response) {
        var page = page(shown, locale, response);
        page.addObject(
                "problems",
                refusals.reasons().stream()
                        .map(reason -> bundles.getMessage(reason, locale))
                        .toList());
        page.setStatus(HttpStatusCode.valueOf(refusals.status()));
        return page;
    }

    private ModelAndView page(Shown shown, Locale locale, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        Map<String, Object> content = new HashMap<>();
        content.put(
                "editing",
                pages.page(
                        shown.week(),
                        day(shown.day()),
                        shown.from(),
                        shown.merge(),
                        Languages.of(locale),
                        new Words(bundles, locale)));
        content.put("answersOpen", owed.count(ObligationKind.REQUEST_ANSWER, ObligationState.OPEN));
        content.put("answersOverdue", owed.count(ObligationKind.REQUEST_ANSWER, ObligationState.OVERDUE));
        content.put("problems", List.of());
        content.put("key", actions.newKey());
        return new ModelAndView("editor/editing", content);
    }

    private static @Nullable LocalDate day(@Nullable String written) {
        try {
            return written == null ? null : LocalDate.parse(written);
        } catch (DateTimeException notADay) {
            return null;
        }
    }
}
