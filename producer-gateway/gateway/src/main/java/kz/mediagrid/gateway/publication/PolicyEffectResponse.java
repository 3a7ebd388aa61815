package kz.mediagrid.gateway.publication;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.grid.PolicyEffect;
import kz.mediagrid.schemas.EditorialPolicy;

/**
 * The events that another editorial policy would bring into the grid or take out of it.
 *
 * @param current the version of the policy in force
 * @param policy the rule of the other policy
 * @param fromWeek the first grid week to which the other policy would apply
 * @param shown the fingerprint of this answer, to be sent with the activation. The activation is refused if it would
 *     change other events
 * @param weeks the weeks with such events, in order; empty if the policy would change nothing
 */
@Schema(name = "PolicyEffect")
record PolicyEffectResponse(
        @Schema(example = "include-unless-excluded") String current,

        @Schema(allowableValues = {"INCLUDE_UNLESS_EXCLUDED", "EXCLUDE_UNLESS_INCLUDED"})
        String policy,

        @Schema(example = "2026-W49") String fromWeek,
        String shown,
        List<Week> weeks) {

    /**
     * The events of one week.
     *
     * @param week the grid week
     * @param entering ids of the events that the policy would bring into the grid
     * @param leaving ids of the events that the policy would take out of the grid
     */
    @Schema(name = "PolicyEffectOnWeek")
    record Week(@Schema(example = "2026-W50") String week, List<String> entering, List<String> leaving) {}

    static PolicyEffectResponse of(PolicyEffect effect, GridWeek from) {
        var enter = effect.next() == EditorialPolicy.INCLUDE_UNLESS_EXCLUDED;
        return new PolicyEffectResponse(
                effect.current(),
                effect.next().name(),
                from.toString(),
                effect.fingerprint(),
                effect.events().entrySet().stream()
                        .map(week -> new Week(
                                week.getKey(),
                                enter ? week.getValue() : List.of(),
                                enter ? List.of() : week.getValue()))
                        .toList());
    }
}
