package kz.mediagrid.gateway.key;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.caller.Scope;
import kz.mediagrid.edge.page.AccountNames;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.agency.Directory;
import kz.mediagrid.gateway.key.KnownKeys.KnownKey;
import kz.mediagrid.gateway.outlet.KnownOutlets;
import org.springframework.context.MessageSource;

/** Composes the pages of API keys. */
final class KeyPages {

    private final KeyWriter writer;
    private final Directory directory;
    private final KnownOutlets outlets;
    private final AccountNames names;
    private final MessageSource bundles;

    KeyPages(KeyWriter writer, Directory directory, KnownOutlets outlets, AccountNames names, MessageSource bundles) {
        this.writer = writer;
        this.directory = directory;
        this.outlets = outlets;
        this.names = names;
        this.bundles = bundles;
    }

    /** The places for which {@code reader} may make a key. */
    List<KeyPlace> places(Account reader, Locale locale) {
        return KeyPlace.of(reader, directory, outlets, new Words(bundles, locale), Languages.of(locale));
    }

    /**
     * The content of the list, with valid keys first.
     *
     * @param faults the faults of the form by field
     */
    Map<String, Object> list(Account reader, Locale locale, KeyForm form, Map<String, String> faults) {
        var content = new HashMap<String, Object>();
        content.put(
                "keys",
                writer.visibleTo(reader).stream()
                        .map(rows(reader, locale))
                        .sorted(Comparator.comparing(ShownKey::state))
                        .toList());
        content.put("places", places(reader, locale));
        content.put("scopes", Arrays.stream(Scope.values()).map(Scope::name).toList());
        content.put("form", form);
        content.put("faults", faults);
        return content;
    }

    /**
     * The content of the page of one key.
     *
     * @param faults the faults of the form by field
     * @throws kz.mediagrid.edge.problem.RequestProblem if the reader sees no such key
     */
    Map<String, Object> one(String id, Account reader, Locale locale, Map<String, String> faults) {
        var key = writer.visibleTo(reader).stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemKind.NOT_FOUND.because(ProblemText.of("key.not-found")));
        return Map.of("key", rows(reader, locale).apply(key), "faults", faults);
    }

    private Function<KnownKey, ShownKey> rows(Account reader, Locale locale) {
        var dates = new DatesInWords(new Words(bundles, locale));
        return key -> ShownKey.of(key, writer.lastUseOf(key), writer.now(), reader, names, dates, locale);
    }
}
