package kz.mediagrid.notifier.why;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.notifier.outlet.OutletWriter;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves the reasons for which an outlet got an event, or did not, as JSON. */
@RestController
@Tag(name = "Attempts")
final class WhyController {

    private final OutletWriter outlets;
    private final Explanations explanations;

    WhyController(OutletWriter outlets, Explanations explanations) {
        this.outlets = outlets;
        this.explanations = explanations;
    }

    /**
     * Says for each channel of an outlet, and for each version that added, changed or took out an event, whether the channel's
     * filter lets the change through, and whether it was sent. Calendars and feeds are polled, so that nothing is sent by them.
     *
     * @param id id of the outlet
     * @param week the week, e.g. 2026-W50
     * @param event id of the event
     */
    @GetMapping(path = "/api/outlets/{id}/why", produces = "application/json")
    @Operation(operationId = "explainEvent")
    WhyResponse why(@PathVariable String id, @RequestParam String week, @RequestParam String event, Account account) {
        return WhyResponse.of(explanations.of(outlets.require(id, account), week, event));
    }
}
