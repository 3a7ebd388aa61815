package kz.mediagrid.watch.metric;

import java.util.Locale;

/** Converts enum symbols to label values. */
final class Labels {

    private Labels() {}

    static String of(Enum<?> symbol) {
        return symbol.name().toLowerCase(Locale.ROOT);
    }
}
