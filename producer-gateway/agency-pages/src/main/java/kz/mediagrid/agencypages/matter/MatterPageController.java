package kz.mediagrid.agencypages.matter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import kz.mediagrid.agencypages.material.MaterialUploads;
import kz.mediagrid.agencypages.reply.Reply;
import kz.mediagrid.agencypages.reply.ReplyForm;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.SeeOther;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows a body the joint matters that it sees, and takes its contributions (para. 5, second part). */
@Controller
final class MatterPageController {

    private static final String PATH = "/matters";

    private final MyMatters matters;
    private final MatterPages pages;
    private final ContributionWrites writes;
    private final MaterialUploads uploads;

    MatterPageController(MyMatters matters, MatterPages pages, ContributionWrites writes, MaterialUploads uploads) {
        this.matters = matters;
        this.pages = pages;
        this.writes = writes;
        this.uploads = uploads;
    }

    @GetMapping(PATH)
    ModelAndView list(@RequestParam(required = false) @Nullable String after, Account by, Locale locale) {
        return pages.list(after, by, locale);
    }

    @GetMapping(PATH + "/{id}")
    ModelAndView show(@PathVariable String id, Account by, Locale locale) {
        return pages.of(matters.require(id, by), by, locale);
    }

    @PostMapping(PATH + "/{id}")
    ModelAndView sent(
            @PathVariable String id,
            @RequestParam Map<String, String> sent,
            Account by,
            Locale locale,
            HttpServletRequest call) {
        var matter = matters.require(id, by);
        var taken = uploads.take(sent, by, call);
        var parameters = taken.parameters();
        var form = ReplyForm.sent(Reply.CONTRIBUTION, parameters);
        var key = parameters.getOrDefault("key", "");
        if (taken.refusal() != null) {
            return pages.filesRefused(matter, form, taken.refusal(), key, by, locale);
        }
        if (taken.away() || parameters.containsKey("more")) {
            var changed = taken.away() ? form : form.withOneMore();
            return pages.of(matter, changed, by, locale).addObject("more", true);
        }
        if (!parameters.getOrDefault("action", "").equals("send")) {
            throw ProblemKind.MALFORMED.because(ProblemText.of("draft.no-form"));
        }
        try {
            return writes.contribute(matter, form, key, by)
                    ? SeeOther.page(PATH + "/" + id + "?contributed=", call)
                    : pages.contributedMeanwhile(matter, form, by, locale);
        } catch (RequestProblem problem) {
            return pages.refused(matters.require(id, by), form, problem, key, by, locale);
        }
    }
}
