package kz.mediagrid.gateway.addressee;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.edge.page.AlphabeticalOrder;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.gateway.agency.AuthorisedBody;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.Agency;
import org.springframework.stereotype.Component;

/** Offers the bodies of the directory for a choice, and says which of them a form chooses. */
@Component
public final class AddresseeChoice {

    private final Directory directory;
    private final AuthorisedBody authorisedBody;
    private final BusinessClock clock;

    AddresseeChoice(Directory directory, AuthorisedBody authorisedBody, BusinessClock clock) {
        this.directory = directory;
        this.authorisedBody = authorisedBody;
        this.clock = clock;
    }

    /**
     * The codes of the bodies that the form chooses: all that were named, and of the groups those that exist today. A named
     * code that is not in the directory is the last.
     *
     * @param own code of the body that chooses; no group has it
     */
    public List<String> codes(TickedBodies ticked, String own) {
        var today = AlmatyTime.dateOf(clock.instant());
        var known = directory.all().stream()
                .filter(body ->
                        ticked.names(body.getAgencyCode()) || isOffered(body, own, today) && ticked.chooses(body))
                .map(Agency::getAgencyCode);
        return Stream.concat(known, ticked.codes().filter(code -> !directory.has(code)))
                .toList();
    }

    private boolean isOffered(Agency body, String own, LocalDate today) {
        var code = body.getAgencyCode();
        return !authorisedBody.is(code) && !code.equals(own) && Directory.isValidOn(body, today);
    }

    /**
     * The bodies that can be chosen, by the groups that are not empty, each sorted by name.
     *
     * @param own code of the body that chooses; it is not offered
     */
    public Map<AddresseeGroup, List<Addressee>> offered(TickedBodies ticked, String own, Locale locale) {
        var today = AlmatyTime.dateOf(clock.instant());
        var groups = new LinkedHashMap<AddresseeGroup, List<Addressee>>();
        for (var group : AddresseeGroup.values()) {
            var bodies = bodies(group, ticked, own, today, locale).toList();
            if (!bodies.isEmpty()) {
                groups.put(group, bodies);
            }
        }
        return groups;
    }

    private Stream<Addressee> bodies(
            AddresseeGroup group, TickedBodies ticked, String own, LocalDate today, Locale locale) {
        return directory.all().stream()
                .filter(group::has)
                // A body that ended since it was chosen stays, so that nothing typed is lost.
                .filter(body -> isOffered(body, own, today) || ticked.names(body.getAgencyCode()))
                .map(body -> new Addressee(
                        body.getAgencyCode(),
                        Wording.of(body.getName(), Languages.of(locale)),
                        ticked.names(body.getAgencyCode())))
                .sorted(AlphabeticalOrder.by(one -> one.name().text()));
    }
}
