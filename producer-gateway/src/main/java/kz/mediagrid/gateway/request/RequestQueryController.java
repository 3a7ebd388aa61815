package kz.mediagrid.gateway.request;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.function.Predicate;
import kz.mediagrid.edge.account.Account;
import kz.mediagrid.edge.call.Slice;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.log.LogView.Position;
import kz.mediagrid.gateway.term.TermStatuses;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows requests: to a body those sent to it, to the authorised body and OPS all. */
@RestController
@RequestMapping(path = "/api/information-requests", produces = "application/json")
@Tag(name = "Information requests", description = "What the authorised body asks of bodies, and what they answer.")
final class RequestQueryController {

    private final InformationRequests requests;
    private final RequestWriter desk;
    private final TermStatuses terms;
    private final Directory directory;

    RequestQueryController(InformationRequests requests, RequestWriter desk, TermStatuses terms, Directory directory) {
        this.requests = requests;
        this.desk = desk;
        this.terms = terms;
        this.directory = directory;
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "getInformationRequest",
            summary = "Show a request",
            description = "The request with its answers, and how its term stands now.")
    InformationRequestResponse show(@PathVariable String id, Account account) {
        var request = desk.require(id);
        if (!account.sees(request.addressee())) {
            throw ProblemKind.NOT_YOURS.because("An agency sees the requests that were sent to it.");
        }
        return shown(request);
    }

    @GetMapping
    @Operation(
            operationId = "listInformationRequests",
            summary = "List requests",
            description = "The newest first, page by page. An agency sees those sent to it.")
    RequestPage list(
            @Parameter(
                            description = "Only requests that stand so.",
                            schema = @Schema(allowableValues = {"open", "answered", "cancelled"}))
                    @RequestParam(required = false)
                    @Nullable
                    String state,
            @Parameter(description = "Only requests sent to this body.", example = "edu")
                    @RequestParam(required = false)
                    @Nullable
                    String addressee,
            @Parameter(description = "Only requests of this batch.") @RequestParam(required = false) @Nullable
                    String batch,
            @Parameter(description = "How many at most, 1 to 500.") @RequestParam(defaultValue = "100") int limit,
            @Parameter(description = "The 'next' of the page before.") @RequestParam(required = false) @Nullable
                    String after,
            Account account) {
        var slice =
                Slice.of(requests.after(RequestPage.position(after), wanted(state, addressee, batch, account)), limit);
        return new RequestPage(
                slice.items().stream().map(this::shown).toList(),
                slice.next(request -> RequestPage.cursor(Position.of(request))));
    }

    private InformationRequestResponse shown(InformationRequest request) {
        return InformationRequestResponse.of(request, terms.now(request.owed()), terms.extensions(request.owed()));
    }

    private Predicate<InformationRequest> wanted(
            @Nullable String state, @Nullable String addressee, @Nullable String batch, Account account) {
        if (addressee != null) {
            directory.require(addressee);
            if (!account.sees(addressee)) {
                throw ProblemKind.NOT_YOURS.because("An agency sees the requests that were sent to it.");
            }
        }
        var known = state == null ? null : state(state);
        return request -> account.sees(request.addressee())
                && (addressee == null || addressee.equals(request.addressee()))
                && (batch == null || batch.equals(request.asked().getBatchId()))
                && (known == null || known == request.state());
    }

    private static InformationRequest.State state(String text) {
        return Arrays.stream(InformationRequest.State.values())
                .filter(state -> state.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> ProblemKind.MALFORMED.because(
                        "The parameter 'state' must be one of open, answered and cancelled."));
    }
}
