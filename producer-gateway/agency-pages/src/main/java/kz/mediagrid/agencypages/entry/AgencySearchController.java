package kz.mediagrid.agencypages.entry;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.edge.page.AlphabeticalOrder;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.agency.EntryItems;
import kz.mediagrid.gateway.agency.SoughtName;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.Agency;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Looks up the press units of bodies by the bodies' names (para. 4). Shows no private contact. */
@Controller
final class AgencySearchController {

    private final Directory directory;
    private final Contacts contacts;
    private final BusinessClock clock;
    private final MessageSource bundles;

    AgencySearchController(Directory directory, Contacts contacts, BusinessClock clock, MessageSource bundles) {
        this.directory = directory;
        this.contacts = contacts;
        this.clock = clock;
        this.bundles = bundles;
    }

    /** @param name a part of the name in any language */
    @GetMapping("/bodies")
    ModelAndView find(@RequestParam(defaultValue = "") String name, Locale locale) {
        var typed = SoughtName.typed(name);
        var words = new Words(bundles, locale);
        var content = new HashMap<String, Object>();
        content.put("typed", name.length() > SoughtName.LONGEST ? name.substring(0, SoughtName.LONGEST) : name);
        content.put("asked", !name.isBlank());
        content.put("found", found(typed, words));
        return new ModelAndView("agency/bodies", content);
    }

    private List<FoundAgency> found(SoughtName typed, Words words) {
        var today = AlmatyTime.dateOf(clock.instant());
        var items = new EntryItems(directory, contacts, words);
        return directory.all().stream()
                .filter(agency -> typed.isIn(agency.getName()))
                .map(agency -> found(agency, today, items, words))
                .sorted(AlphabeticalOrder.by(agency -> agency.name().text()))
                .toList();
    }

    private static FoundAgency found(Agency agency, LocalDate today, EntryItems items, Words words) {
        var last = agency.getValidUntil();
        var successor = agency.getSuccessor();
        var unit = agency.getPressUnit();
        return new FoundAgency(
                items.nameOf(agency.getAgencyCode()),
                last == null || !last.isBefore(today) ? null : new DatesInWords(words).full(last),
                successor == null ? null : items.nameOf(successor),
                unit == null ? null : Wording.of(unit.getName(), Languages.of(words.locale())),
                unit == null ? List.of() : items.publicContacts(unit));
    }
}
