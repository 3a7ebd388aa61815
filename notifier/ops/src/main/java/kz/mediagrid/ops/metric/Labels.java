package kz.mediagrid.ops.metric;

import java.util.Locale;

/** How symbols are written as label values. */
final class Labels {

    private Labels() {}

    static String of(Enum<?> symbol) {
        return symbol.name().toLowerCase(Locale.ROOT);
    }
}
