package kz.mediagrid.signin.invitation;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kz.mediagrid.accounts.key.KeyIssuer;

/** Makes one-time links of a running media-grid, as an operator. */
public final class LinkAddresses {

    private LinkAddresses() {}

    /**
     * Makes a link for a head of unit of each place.
     *
     * @param bootstrapServers the broker, e.g. {@code 127.0.0.1:8084}
     * @param pages the address of the gateway's pages, e.g. {@code http://localhost:8080}
     * @param authorisedBody the code of the authorised body
     * @param places codes of bodies, ids of outlets, or {@code ops}
     * @return the addresses, in the order of the places
     * @throws kz.mediagrid.accounts.key.KeyRefusedException if a place is unknown
     */
    public static List<String> of(String bootstrapServers, String pages, String authorisedBody, List<String> places) {
        var addresses = new ArrayList<String>();
        make(
                bootstrapServers,
                authorisedBody,
                links -> places.forEach(
                        place -> addresses.add(pages + links.make(place, null).path())));
        return List.copyOf(addresses);
    }

    static void make(String bootstrapServers, String authorisedBody, Consumer<OperatorLinks> work) {
        PeopleTopics.use(
                bootstrapServers,
                topics -> work.accept(new OperatorLinks(
                        topics, authorisedBody, new KeyIssuer(new SecureRandom()), Clock.systemUTC())));
    }
}
