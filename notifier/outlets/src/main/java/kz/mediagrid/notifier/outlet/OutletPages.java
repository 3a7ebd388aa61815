package kz.mediagrid.notifier.outlet;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.page.AccountNames;
import kz.mediagrid.edge.page.AlphabeticalOrder;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Menu;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.topics.Service;
import kz.mediagrid.watch.view.Watch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Composes the list of outlets and the page of one. */
final class OutletPages {

    /** The largest number of outlets on one page of the list. */
    private static final int AT_ONCE = 100;

    /** The number of weeks whose newest versions the list names. */
    private static final int WEEKS = 4;

    private final Outlets outlets;
    private final Deliveries deliveries;
    private final OutletCards cards;
    private final Watch watch;
    private final Menu menu;
    private final MessageSource bundles;
    private final OutletSection channels;

    OutletPages(
            Outlets outlets,
            Deliveries deliveries,
            Watch watch,
            AccountNames accounts,
            Menu menu,
            MessageSource bundles,
            OutletSection channels) {
        this.outlets = outlets;
        this.deliveries = deliveries;
        this.cards = new OutletCards(deliveries, watch, accounts);
        this.watch = watch;
        this.menu = menu;
        this.bundles = bundles;
        this.channels = channels;
    }

    /**
     * The list with the form of a new outlet.
     *
     * @param from the number of outlets to skip
     * @param form the typed fields by name
     * @param key the key of the form's write
     */
    ModelAndView list(Account reader, int from, Map<String, String> form, String key, Locale locale) {
        var words = new Words(bundles, locale);
        var language = Languages.of(locale);
        var all = outlets.all().stream()
                .sorted(AlphabeticalOrder.by(
                        outlet -> Wording.of(outlet.getName(), language).text()))
                .toList();
        int first = Math.min(Math.max(0, from), all.size());
        int last = Math.min(first + AT_ONCE, all.size());
        var content = content(form, key);
        content.put(
                "outlets",
                all.subList(first, last).stream()
                        .map(outlet -> cards.card(outlet, words))
                        .toList());
        content.put("total", all.size());
        content.put("suspended", all.stream().filter(cards::isSuspended).count());
        content.put("first", Math.min(first + 1, last));
        content.put("last", last);
        content.put("earlier", first == 0 ? null : Math.max(0, first - AT_ONCE));
        content.put("later", last == all.size() ? null : last);
        content.put("enters", reader.is(Role.AUTHORISED_BODY));
        content.put(
                "asking",
                outlets.asking().stream()
                        .sorted(Comparator.comparing(Outlet::getChangedAt))
                        .map(outlet -> AskingOutlet.of(outlet, words))
                        .toList());
        content.put("newest", newestVersions(words));
        return new ModelAndView("outlets", content);
    }

    /** The newest versions of the latest weeks in words, by the address of the page that says who has them. */
    private Map<String, String> newestVersions(Words words) {
        var versions = new LinkedHashMap<String, String>();
        for (var week : watch.versions().newestWeeks(WEEKS)) {
            watch.versions()
                    .newest(week)
                    .ifPresent(newest -> versions.put(
                            "/outlets/versions/" + week + "/" + newest.number(),
                            OutletAttempt.version(week, newest.number(), words)));
        }
        return versions;
    }

    /** The page of one outlet. The parameters are as in {@link #list}. */
    ModelAndView one(Outlet outlet, Account reader, Map<String, String> form, String key, Locale locale) {
        var words = new Words(bundles, locale);
        var content = content(form, key);
        content.put("outlet", cards.card(outlet, words));
        content.putAll(channels.of(outlet, reader, words));
        content.put(
                "attempts",
                deliveries.attemptsOf(outlet.getOutletId()).stream()
                        .map(attempt -> OutletAttempt.of(attempt, words))
                        .toList());
        boolean enters = reader.is(Role.AUTHORISED_BODY);
        content.put("seesAll", reader.seesAll());
        content.put("changes", OutletWriter.changes(reader));
        content.put("people", enters ? people() : null);
        return new ModelAndView("outlet", content);
    }

    /** The page that shows the secret of an outlet once; {@code secret} is null if it was shown before. */
    ModelAndView secret(Outlet outlet, Account reader, @Nullable String secret, Locale locale) {
        var content = new HashMap<String, Object>();
        content.put("outlet", cards.card(outlet, new Words(bundles, locale)));
        content.put("secret", secret);
        content.put("seesAll", reader.seesAll());
        content.put("people", reader.is(Role.AUTHORISED_BODY) ? people() : null);
        var page = new ModelAndView("outlet-secret", content);
        page.setStatus(HttpStatus.OK);
        return page;
    }

    /** The address of the gateway's page of people; null if this service does not know the gateway's address. */
    private @Nullable String people() {
        return menu.address(Service.PRODUCER_GATEWAY, "/people").orElse(null);
    }

    private static Map<String, Object> content(Map<String, String> form, String key) {
        var content = new HashMap<String, Object>();
        content.put("form", form);
        content.put("key", key);
        content.put("faults", Map.of());
        content.put("summary", Map.of());
        content.put("problem", null);
        return content;
    }
}
