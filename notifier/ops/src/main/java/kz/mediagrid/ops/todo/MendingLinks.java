package kz.mediagrid.ops.todo;

import java.util.Collection;
import java.util.Optional;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.page.Menu;
import kz.mediagrid.topics.Service;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The addresses of the pages on which one reader mends things.
 *
 * @param reader the account of the reader
 */
public record MendingLinks(Menu menu, Account reader) {

    /** The address of a page of the gateway that only the authorised body may open; null for another reader. */
    @Nullable
    String editors(String path) {
        return reader.is(Role.AUTHORISED_BODY) ? gateway(path).orElse(null) : null;
    }

    /** The address of a page of the gateway; empty if this service does not know the address of the gateway. */
    Optional<String> gateway(String path) {
        return menu.address(Service.PRODUCER_GATEWAY, path);
    }

    /** The gateway's page for a note on these obligations, or the history of the first one if the gateway is not known. */
    public String note(Collection<String> obligationIds) {
        return gateway("/obligations/note")
                .map(page -> UriComponentsBuilder.fromUriString(page)
                        .queryParam("obligation", obligationIds)
                        .queryParam("back", "/ops")
                        .encode()
                        .build()
                        .toUriString())
                .orElseGet(() -> history(obligationIds.iterator().next()));
    }

    /** The address of the history of an obligation. */
    static String history(String obligationId) {
        return "/ops/obligations/" + obligationId;
    }
}
