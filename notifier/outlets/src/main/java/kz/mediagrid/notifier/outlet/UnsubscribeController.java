package kz.mediagrid.notifier.outlet;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.Subscription;
import kz.mediagrid.schemas.SubscriptionStatus;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Ends a mail subscription for the reader of a mail (RFC 8058). The key in the address permits it, without a sign-in and without
 * a cookie. Only a POST changes anything, since scanners of mails open every address in them.
 */
@Controller
@RequestMapping("/subscriptions/{outletId}/{subscriptionId}/{key}/unsubscribe")
final class UnsubscribeController {

    private final Outlets outlets;
    private final OutletWriter writer;
    private final UnsubscribeLinks links;
    private final BusinessClock clock;

    UnsubscribeController(Outlets outlets, OutletWriter writer, UnsubscribeLinks links, BusinessClock clock) {
        this.outlets = outlets;
        this.writer = writer;
        this.links = links;
        this.clock = clock;
    }

    /** Shows the button that ends the subscription. */
    @GetMapping
    ModelAndView ask(
            @PathVariable String outletId,
            @PathVariable String subscriptionId,
            @PathVariable String key,
            Locale locale) {
        return permitted(outletId, subscriptionId, key)
                .map(outlet -> page(
                        outlet, subscription(outlet, subscriptionId).getStatus() == SubscriptionStatus.ENDED, locale))
                .orElseGet(UnsubscribeController::unknown);
    }

    /** Ends the subscription. The answer is the same to each repeat. */
    @PostMapping
    ModelAndView end(
            @PathVariable String outletId,
            @PathVariable String subscriptionId,
            @PathVariable String key,
            Locale locale) {
        var outlet = permitted(outletId, subscriptionId, key);
        outlet.ifPresent(present -> writer.unsubscribe(outletId, subscriptionId, clock.instant()));
        return outlet.map(present -> page(present, true, locale)).orElseGet(UnsubscribeController::unknown);
    }

    private Optional<Outlet> permitted(String outletId, String subscriptionId, String key) {
        return outlets.find(outletId)
                .filter(outlet -> links.allows(outlet, subscriptionId, key))
                .filter(outlet -> outlet.getSubscriptions().stream()
                        .anyMatch(one -> one.getSubscriptionId().equals(subscriptionId)));
    }

    private static Subscription subscription(Outlet outlet, String subscriptionId) {
        return outlet.getSubscriptions().stream()
                .filter(one -> one.getSubscriptionId().equals(subscriptionId))
                .findFirst()
                .orElseThrow();
    }

    /** The key is older than two signing secrets, or forged: the page says the same, so that nobody learns who is there. */
    private static ModelAndView unknown() {
        return new ModelAndView("unsubscribe", Map.of("found", false), HttpStatus.NOT_FOUND);
    }

    private static ModelAndView page(Outlet outlet, boolean ended, Locale locale) {
        var content = new HashMap<String, Object>();
        content.put("outletName", Wording.of(outlet.getName(), Languages.of(locale)));
        content.put("found", true);
        content.put("ended", ended);
        return new ModelAndView("unsubscribe", content);
    }
}
