package kz.mediagrid.gateway.key;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kz.mediagrid.accounts.key.KeyRecords;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.caller.Scope;
import kz.mediagrid.edge.content.AtMost;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.agency.PutAgency;
import kz.mediagrid.schemas.ApiKey;
import org.jspecify.annotations.Nullable;

/**
 * An API key to make, for a program.
 *
 * @param name purpose of the key, in one line
 * @param roles roles of the program
 * @param agency code of the state body for which the program acts; the caller's state body if absent
 * @param outlet id of the outlet; required with the role MEDIA
 * @param scopes scopes of the key; all scopes if absent
 * @param expiresAt instant from which the key is no longer valid; at most ten years from now. The key does not expire if it
 *     is absent
 */
@Schema(
        name = "IssueKey",
        requiredProperties = {"name", "roles"})
record IssueKey(
        @AtMost(IssueKey.LONGEST_NAME) @Schema(example = "Портал") @Nullable
        String name,

        @AtMost(Rules.ITEMS) @Nullable List<Role> roles,

        @Schema(example = "edu", pattern = PutAgency.CODE) @Nullable
        String agency,

        @Nullable String outlet,
        @AtMost(Rules.ITEMS) @Nullable List<Scope> scopes,
        @Schema(format = "date-time") @Nullable String expiresAt) {

    static final int LONGEST_NAME = 100;
    private static final int LONGEST_LIFE_YEARS = 10;

    /**
     * @param bodies tells whether the directory has a body
     * @param outlets tells whether somebody entered an outlet
     */
    ApiKey.Builder parse(Account maker, Predicate<String> bodies, Predicate<String> outlets, Instant now) {
        var rules = new Rules();
        var given = EnumSet.noneOf(Role.class);
        given.addAll(rules.each(WHOLE.field("roles"), Rules.items(roles), (place, role) -> Optional.of(role)));
        if (given.isEmpty()) {
            rules.required(WHOLE.field("roles"), null);
        }
        var limits = EnumSet.noneOf(Scope.class);
        limits.addAll(rules.each(WHOLE.field("scopes"), Rules.items(scopes), (place, scope) -> Optional.of(scope)));
        rules.required(WHOLE.field("name"), name);
        rules.words(WHOLE.field("name"), name, LONGEST_NAME, false);
        var key = ApiKey.newBuilder()
                .setName(name)
                .setRoles(KeyRecords.roles(List.copyOf(given)))
                .setScopes(KeyRecords.scopes(List.copyOf(limits)))
                .setAgencyCode(agencyOf(maker, given, bodies, rules))
                .setOutletId(outletOf(given, outlets, rules));
        rules.parsed(
                        WHOLE.field("expiresAt"),
                        expiresAt,
                        text -> LocalTimes.instant(text).filter(at -> isAhead(at, now)),
                        ProblemText.of("key.expiry"))
                .ifPresent(key::setExpiresAt);
        return rules.orElseThrow(() -> key);
    }

    private static boolean isAhead(Instant at, Instant now) {
        return at.isAfter(now)
                && at.isBefore(now.atOffset(ZoneOffset.UTC)
                        .plusYears(LONGEST_LIFE_YEARS)
                        .toInstant());
    }

    private @Nullable String agencyOf(Account maker, EnumSet<Role> given, Predicate<String> bodies, Rules rules) {
        boolean forBody = given.contains(Role.AGENCY) || given.contains(Role.AUTHORISED_BODY);
        if (!forBody && agency != null) {
            rules.fault(WHOLE.field("agency"), ProblemText.of("key.no-body"));
        }
        var body = agency == null && forBody ? maker.agencyCode() : agency;
        if (forBody) {
            rules.required(WHOLE.field("agency"), body, bodies, ProblemText.of("key.unknown-body"));
        }
        return body;
    }

    private @Nullable String outletOf(EnumSet<Role> given, Predicate<String> outlets, Rules rules) {
        if (given.contains(Role.MEDIA)) {
            rules.required(WHOLE.field("outlet"), outlet, outlets, ProblemText.of("key.not-an-outlet"));
        } else if (outlet != null) {
            rules.fault(WHOLE.field("outlet"), ProblemText.of("key.no-outlet"));
        }
        return outlet;
    }
}
