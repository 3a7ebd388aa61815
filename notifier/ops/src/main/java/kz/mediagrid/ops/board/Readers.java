package kz.mediagrid.ops.board;

import java.util.Locale;
import kz.mediagrid.edge.page.AccountNames;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Creates the {@link Reader} of each HTTP request. */
@Component
final class Readers {

    private final MessageSource bundles;
    private final AccountNames accounts;

    Readers(MessageSource bundles, AccountNames accounts) {
        this.bundles = bundles;
        this.accounts = accounts;
    }

    Reader of(Locale locale) {
        return Reader.of(locale, bundles, id -> accounts.ofId(id, locale));
    }
}
