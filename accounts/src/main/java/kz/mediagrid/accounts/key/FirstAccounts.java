package kz.mediagrid.accounts.key;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.schemas.ApiKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the accounts of a first start: one for each state body, one with the role OPS, one for a sample outlet. */
public final class FirstAccounts {

    private static final Logger log = LoggerFactory.getLogger(FirstAccounts.class);
    private static final String SAMPLE_OUTLET = "sample";

    private final KeyIssuer issuer;
    private final Clock real;
    private final AccountsFile file;
    private final String authorisedBody;

    /**
     * @param authorisedBody code of the authorised body; the authorised body's account also has the role
     *     AUTHORISED_BODY
     */
    public FirstAccounts(SecureRandom random, Clock real, Path file, String authorisedBody) {
        this.issuer = new KeyIssuer(random);
        this.real = real;
        this.file = new AccountsFile(file);
        this.authorisedBody = authorisedBody;
    }

    /**
     * Creates the accounts if neither the accounts file nor a record in {@code known} exists. If only the file is missing,
     * it was lost: logs one sentence and creates nothing, because the lost keys remain valid. The keys are written to this file first. The hashes of
     * the keys are written to the topic of API keys afterwards, because nobody could use a key that no file contains.
     *
     * @return one record for each API key that is in the accounts file but not in {@code known}, under the hash of the
     *     key; the caller must write these records to the topic
     */
    public Map<String, ApiKey> issue(List<String> agencyCodes, ApiKeys known) {
        var written = file.read();
        if (written.isEmpty() && !known.isEmpty()) {
            log.warn(
                    "The accounts file {} is missing, and its keys remain valid, so no account was made:"
                            + " ./media-grid keys rotate ACCOUNT replaces the keys of an account,"
                            + " ./media-grid keys issue makes another key.",
                    file);
            return Map.of();
        }
        var accounts = written.orElseGet(() -> {
            var made = make(agencyCodes);
            file.write(made);
            log.info("{} accounts were made; their keys are in the accounts file", made.size());
            return made;
        });
        return accounts.stream()
                .filter(account -> !known.knows(account.hash()))
                .collect(Collectors.toMap(IssuedAccount::hash, account -> account.record(real.instant())));
    }

    private List<IssuedAccount> make(List<String> agencyCodes) {
        var accounts = new ArrayList<IssuedAccount>();
        for (var code : agencyCodes) {
            var roles = code.equals(authorisedBody) ? List.of(Role.AGENCY, Role.AUTHORISED_BODY) : List.of(Role.AGENCY);
            accounts.add(new IssuedAccount(issuer.accountId(), roles, code, null, issuer.key()));
        }
        accounts.add(new IssuedAccount(issuer.accountId(), List.of(Role.OPS), null, null, issuer.key()));
        accounts.add(new IssuedAccount(issuer.accountId(), List.of(Role.MEDIA), null, SAMPLE_OUTLET, issuer.key()));
        return accounts;
    }
}
