package kz.mediagrid.edge.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.KnownAccounts;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.schemas.LocalizedText;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Names accounts on pages by their role and state body. An account has no name of its own, and its id means nothing
 * to a reader.
 */
@Component
public final class AccountNames {

    /** The roles in order of precedence. An account with several roles is named by the first of them. */
    private static final List<Role> ORDER = List.of(Role.AUTHORISED_BODY, Role.AGENCY, Role.OPS, Role.MEDIA);

    private final KnownAccounts known;
    private final ObjectProvider<AgencyNames> directory;
    private final MessageSource bundles;

    AccountNames(KnownAccounts known, ObjectProvider<AgencyNames> directory, MessageSource bundles) {
        this.known = known;
        this.directory = directory;
        this.bundles = bundles;
    }

    /** The name of the account, as in {@code редактор, Министерство культуры и информации}. */
    public String of(Account account, Locale locale) {
        var words = new Words(bundles, locale);
        var role = ORDER.stream()
                .filter(account::is)
                .findFirst()
                .map(held -> words.say("account." + held.name()))
                .orElseGet(() -> words.say("account.unknown"));
        return Optional.ofNullable(account.agencyCode())
                .flatMap(this::agency)
                .map(name ->
                        role + ", " + Wording.of(name, Languages.of(locale)).text())
                .orElse(role);
    }

    /**
     * The name of the account with the id {@code accountId}, as {@link #of} makes it; a general label if the account is not valid
     * any more.
     */
    public String ofId(String accountId, Locale locale) {
        return known.accountOfId(accountId)
                .map(account -> of(account, locale))
                .orElseGet(() -> new Words(bundles, locale).say("account.unknown"));
    }

    /** The post of the person whose account has the id {@code accountId}; the name of the account if there is no post. */
    public String postOf(String accountId, Locale locale) {
        return known.accountOfId(accountId)
                .flatMap(account -> Optional.ofNullable(account.post()))
                .orElseGet(() -> ofId(accountId, locale));
    }

    private Optional<LocalizedText> agency(String code) {
        return Optional.ofNullable(directory.getIfAvailable()).flatMap(names -> names.nameOf(code));
    }
}
