package kz.mediagrid.notifier.outlet;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.mediagrid.edge.page.Confirmation;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.SubscriptionStatus;
import org.jspecify.annotations.Nullable;

/** Composes the questions before changes of outlets that may be mistakes. */
final class OutletQuestions {

    private OutletQuestions() {}

    /** Asks whether an outlet that has the name or the address of others, of at least one, is to be entered. */
    static Confirmation another(List<Outlet> alike, Map<String, String> form, String key, Words words) {
        var fields = new HashMap<>(form);
        fields.put("key", key);
        return new Confirmation(
                words.say("outlets.alike"),
                words.say("outlets.alike.effect"),
                alike.stream().map(outlet -> name(outlet, words)).toList(),
                words.say("outlets.alike.yes"),
                "/outlets",
                fields,
                "reason");
    }

    /**
     * Asks whether the outlet is to have a new secret. Only one previous secret stays valid, so that a second change within a day
     * ends the one that the outlet uses.
     *
     * @param changed the time of a change whose previous secret is still valid; null if there is none
     */
    static Confirmation newSecret(Outlet outlet, @Nullable Instant changed, int revision, String key, Words words) {
        return new Confirmation(
                words.say("outlets.secret.sure"),
                changed == null
                        ? words.say("outlets.secret.hint")
                        : words.say(
                                "outlets.secret.twice",
                                new DatesInWords(words).fullMoment(changed).text()),
                List.of(name(outlet, words)),
                changed == null ? words.say("outlets.secret") : words.say("outlets.secret.anyway"),
                "/outlets/" + outlet.getOutletId(),
                Map.of("action", "secret", "key", key, "revision", Integer.toString(revision)),
                "reason");
    }

    /** Asks whether the outlet is to be removed, and says what ends. */
    static Confirmation leave(Outlet outlet, int revision, String key, Words words) {
        long subscriptions = outlet.getSubscriptions().stream()
                .filter(one -> one.getStatus() != SubscriptionStatus.ENDED)
                .count();
        return new Confirmation(
                words.say("outlets.leave.sure"),
                words.say("outlets.leave.effect", subscriptions),
                List.of(name(outlet, words)),
                words.say("outlets.leave"),
                "/outlets/" + outlet.getOutletId(),
                Map.of("action", "leave", "key", key, "revision", Integer.toString(revision)),
                "reason");
    }

    private static Wording name(Outlet outlet, Words words) {
        return Wording.of(outlet.getName(), Languages.of(words.locale()));
    }
}
