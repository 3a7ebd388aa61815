package kz.mediagrid.obligations.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.mediagrid.obligations.EscalationPolicy;
import kz.mediagrid.obligations.EscalationPolicy.Step;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.ObligationKind;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of the escalation policy.
 *
 * @param steps the steps for every kind of obligation, each with {@code after} and {@code to}; if left out, the unit at once,
 *     its head after 2 h, the deputy head after 4 h, and the authorised body after 8 h of working time
 * @param byKind the steps for single kinds of obligation, which replace {@code steps} for these kinds; none if left out
 */
@ConfigurationProperties("media-grid.escalation")
record EscalationProperties(
        @Nullable List<StepSetting> steps, @Nullable Map<String, List<StepSetting>> byKind) {

    private static final String PREFIX = "media-grid.escalation.";

    /** Refuses invalid steps with a message of one sentence that names the setting. */
    EscalationProperties {
        steps = steps == null ? null : List.copyOf(steps);
        byKind = byKind == null ? Map.of() : Map.copyOf(byKind);
        policy(steps, byKind);
    }

    /**
     * One step of the escalation policy.
     *
     * @param after the time from the due time to this step, counted in the agency's working hours
     * @param to the addressee: UNIT, HEAD, DEPUTY_HEAD or AUTHORISED_BODY
     */
    record StepSetting(@Nullable Duration after, @Nullable String to) {}

    EscalationPolicy policy() {
        return policy(steps, Objects.requireNonNull(byKind));
    }

    private static EscalationPolicy policy(@Nullable List<StepSetting> steps, Map<String, List<StepSetting>> byKind) {
        var byKindChecked = new EnumMap<ObligationKind, List<Step>>(ObligationKind.class);
        byKind.forEach((kind, own) -> {
            var setting = PREFIX + "by-kind." + kind;
            byKindChecked.put(kind(kind, setting), checked(own, setting));
        });
        return new EscalationPolicy(
                steps == null ? EscalationPolicy.usual() : checked(steps, PREFIX + "steps"), byKindChecked);
    }

    private static ObligationKind kind(String name, String setting) {
        return known(ObligationKind.class, name)
                .orElseThrow(
                        () -> refused(setting, "the kind is unknown; the kinds are " + symbols(ObligationKind.class)));
    }

    private static List<Step> checked(List<StepSetting> steps, String setting) {
        if (steps.isEmpty()) {
            throw refused(setting, "an escalation policy without a step notifies nobody");
        }
        var checked = new ArrayList<Step>();
        for (int at = 0; at < steps.size(); at++) {
            var step = step(steps.get(at), setting + "[" + at + "]");
            if (at > 0 && step.after().compareTo(checked.get(at - 1).after()) < 0) {
                throw refused(setting + "[" + at + "].after", "a step cannot be earlier than the one before it");
            }
            checked.add(step);
        }
        return List.copyOf(checked);
    }

    private static Step step(StepSetting step, String setting) {
        if (step.after() == null || step.after().isNegative()) {
            throw refused(setting + ".after", "this must be the working time after the due instant, such as 2h");
        }
        return new Step(
                step.after(),
                Optional.ofNullable(step.to())
                        .flatMap(to -> known(MessageAddressee.class, to))
                        .orElseThrow(() -> refused(
                                setting + ".to", "the addressee must be one of " + symbols(MessageAddressee.class))));
    }

    private static IllegalArgumentException refused(String setting, String why) {
        return new IllegalArgumentException("The setting " + setting + " is refused: " + why + ".");
    }

    private static <E extends Enum<E>> Optional<E> known(Class<E> type, String name) {
        return symbolsOf(type).stream()
                .filter(symbol -> symbol.name().equals(name))
                .findFirst();
    }

    private static <E extends Enum<E>> String symbols(Class<E> type) {
        return String.join(", ", symbolsOf(type).stream().map(Enum::name).toList());
    }

    private static <E extends Enum<E>> List<E> symbolsOf(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(symbol -> !symbol.name().equals("UNKNOWN"))
                .toList();
    }
}
