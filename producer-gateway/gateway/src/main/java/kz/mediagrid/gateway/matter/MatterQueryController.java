package kz.mediagrid.gateway.matter;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import kz.mediagrid.edge.call.Slice;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.log.LogView.Position;
import kz.mediagrid.gateway.term.TermStatuses;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows joint matters. An agency sees only matters that concern it, that it opened or that it gets in copy; the
 * authorised body and OPS see all matters.
 */
@RestController
@RequestMapping(path = "/api/joint-matters", produces = "application/json")
@Tag(name = "Joint matters")
final class MatterQueryController {

    private final JointMatters matters;
    private final MatterWriter writer;
    private final TermStatuses terms;

    MatterQueryController(JointMatters matters, MatterWriter writer, TermStatuses terms) {
        this.matters = matters;
        this.writer = writer;
        this.terms = terms;
    }

    /**
     * Shows a joint matter. The response has the term of each body concerned, the contributions, and the notice if it was
     * sent. A body in copy sees the subject, the bodies concerned, and the notice.
     *
     * @param id number of the matter
     */
    @GetMapping("/{id}")
    @Operation(operationId = "getJointMatter")
    JointMatterResponse show(@PathVariable String id, Account account) {
        var matter = writer.require(id);
        if (!sees(account, matter)) {
            throw ProblemKind.NOT_YOURS.because(ProblemText.of("matter.not-visible"));
        }
        return shown(matter, account);
    }

    /**
     * Lists joint matters. The newest matters come first, page by page. An agency sees only matters that concern it,
     * that it opened or that it gets in copy.
     *
     * @param state only matters in this state
     * @param limit maximum number of items to return, 1 to 500
     * @param after value of 'next' in the previous page; absent for the first page
     */
    @GetMapping
    @Operation(operationId = "listJointMatters")
    MatterPage list(
            @Parameter(schema = @Schema(allowableValues = {"open", "notice_sent", "cancelled"}))
                    @RequestParam(required = false)
                    @Nullable
                    String state,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String after,
            Account account) {
        var position = Position.at(after);
        var list = account.seesAll() ? JointMatters.ALL : account.agency();
        var wanted = wanted(state);
        var slice = Slice.upTo(
                limit,
                atMost -> matters.after(
                        list,
                        position,
                        matter -> Optional.of(shown(matter, account)).filter(wanted),
                        atMost));
        return new MatterPage(
                slice.items(),
                slice.next(shown -> Position.of(writer.require(shown.id())).cursor()));
    }

    private JointMatterResponse shown(JointMatter matter, Account account) {
        return JointMatterResponse.of(
                matter,
                agency -> ConcernedAgencyResponse.of(
                        matter, agency, terms.now(matter.owed(agency)), terms.extensions(matter.owed(agency))),
                matters.notices(matter.id()),
                account);
    }

    private static boolean sees(Account account, JointMatter matter) {
        return JointMatterResponse.isWholeFor(account, matter) || matter.isInCopy(account.agency());
    }

    private static Predicate<JointMatterResponse> wanted(@Nullable String state) {
        if (state == null) {
            return any -> true;
        }
        var known = Arrays.stream(JointMatterResponse.State.values())
                .filter(it -> it.name().equalsIgnoreCase(state))
                .findFirst()
                .orElseThrow(() -> ProblemKind.MALFORMED.because(ProblemText.of("matter.state")));
        return matter -> matter.state() == known;
    }
}
