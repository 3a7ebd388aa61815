package kz.mediagrid.gateway.request;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.mediagrid.edge.call.Slice;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.log.LogView.Position;
import kz.mediagrid.gateway.request.InformationRequests.Selection;
import kz.mediagrid.gateway.term.TermStatuses;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows information requests. An agency sees only requests that were sent to it; the authorised body and OPS see
 * all requests.
 */
@RestController
@RequestMapping(path = "/api/information-requests", produces = "application/json")
@Tag(name = "Information requests")
final class RequestQueryController {

    private static final Pattern BATCH = Pattern.compile("bat-[0-9a-f]{32}");

    private final InformationRequests requests;
    private final RequestWriter writer;
    private final TermStatuses terms;
    private final Directory directory;

    RequestQueryController(
            InformationRequests requests, RequestWriter writer, TermStatuses terms, Directory directory) {
        this.requests = requests;
        this.writer = writer;
        this.terms = terms;
        this.directory = directory;
    }

    /**
     * Shows an information request. The response has the answers and the present status of the term.
     *
     * @param id number of the request
     */
    @GetMapping("/{id}")
    @Operation(operationId = "getInformationRequest")
    InformationRequestResponse show(@PathVariable String id, Account account) {
        var request = writer.require(id);
        if (!account.sees(request.addressee())) {
            throw ProblemKind.NOT_YOURS.because(ProblemText.of("request.not-visible"));
        }
        return shown(request);
    }

    /**
     * Lists information requests. The newest requests come first, page by page. An agency sees only requests that were
     * sent to it.
     *
     * @param state only requests in this state
     * @param addressee only requests sent to this state body
     * @param batch only requests of this batch
     * @param limit maximum number of items to return, 1 to 500
     * @param after value of 'next' in the previous page; absent for the first page
     */
    @GetMapping
    @Operation(operationId = "listInformationRequests")
    RequestPage list(
            @Parameter(schema = @Schema(allowableValues = {"open", "answered", "cancelled"}))
                    @RequestParam(required = false)
                    @Nullable
                    String state,
            @Parameter(example = "edu") @RequestParam(required = false) @Nullable String addressee,
            @RequestParam(required = false) @Nullable String batch,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String after,
            Account account) {
        var position = Position.at(after);
        requireVisible(addressee, account);
        var selection = new Selection(
                addressee != null || account.seesAll() ? addressee : account.agency(),
                state == null ? null : state(state),
                batch == null ? null : batch(batch));
        var slice = Slice.upTo(limit, atMost -> requests.after(selection.list(), position, Optional::of, atMost));
        return new RequestPage(
                slice.items().stream().map(this::shown).toList(),
                slice.next(request -> Position.of(request).cursor()));
    }

    private InformationRequestResponse shown(InformationRequest request) {
        return InformationRequestResponse.of(request, terms.now(request.owed()), terms.extensions(request.owed()));
    }

    private void requireVisible(@Nullable String addressee, Account account) {
        if (addressee != null) {
            directory.requireParameter("addressee", addressee);
            if (!account.sees(addressee)) {
                throw ProblemKind.NOT_YOURS.because(ProblemText.of("request.not-visible"));
            }
        }
    }

    /** A batch that does not exist has an empty list: the view of this gateway may not have the batch yet. */
    private static String batch(String text) {
        if (!BATCH.matcher(text).matches()) {
            throw ProblemKind.MALFORMED.because(ProblemText.of("request.batch"));
        }
        return text;
    }

    private static InformationRequest.State state(String text) {
        return Arrays.stream(InformationRequest.State.values())
                .filter(state -> state.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> ProblemKind.MALFORMED.because(ProblemText.of("request.state")));
    }
}
