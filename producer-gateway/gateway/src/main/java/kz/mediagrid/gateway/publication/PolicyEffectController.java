package kz.mediagrid.gateway.publication;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.call.StrictJson;
import kz.mediagrid.platform.clock.BusinessClock;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the call that previews another editorial policy. */
@RestController
@Tag(name = "Editorial policies")
final class PolicyEffectController {

    private final VersionPreviews previews;
    private final BusinessClock clock;

    PolicyEffectController(VersionPreviews previews, BusinessClock clock) {
        this.previews = previews;
        this.clock = clock;
    }

    /**
     * Previews another editorial policy. Returns the events of the present and the later weeks that it would bring into
     * the grid or take out of it, if it were activated now. Writes nothing and needs no Idempotency-Key. 503 while a version
     * is being published.
     */
    @PostMapping(path = "/api/editorial-policies/preview", produces = "application/json")
    @Operation(operationId = "previewEditorialPolicy")
    PolicyEffectResponse preview(StrictJson.Content<PolicyDraft> content) {
        var week = GridWeek.of(clock.instant());
        return PolicyEffectResponse.of(previews.effect(content.value().parse(), week), week);
    }
}
