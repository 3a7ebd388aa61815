package kz.mediagrid.editingpages.editing;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import kz.mediagrid.schemas.EditorialDecision;
import org.jspecify.annotations.Nullable;

/** A trait of filings that the list can be limited to. */
enum FilingTrait {
    /** Nobody has decided on it since it was filed. */
    NEW(filing -> filing.isUndecided() && !filing.decided()),
    /** The authorised body left it to the general rule. */
    BY_RULE(filing -> filing.isUndecided() && filing.decided()),
    /** The general rule decides, with or without a decision that says so. */
    UNDECIDED(WeekFiling::isUndecided),
    FEATURED(filing -> filing.isDecided(EditorialDecision.FEATURE)),
    EXCLUDED(filing -> filing.isDecided(EditorialDecision.EXCLUDE)),
    /** It clashes with another on a day of the week, as the page of the week's clashes has it. */
    CLASHING(filing -> filing.isPlanned()
            && filing.event().getClashes().stream()
                    .anyMatch(clash -> filing.week().contains(clash.getDay()))),
    LATE(WeekFiling::late);

    private final Predicate<WeekFiling> test;

    FilingTrait(Predicate<WeekFiling> test) {
        this.test = test;
    }

    /** The trait with this value in an address; null if there is none. */
    static @Nullable FilingTrait of(String address) {
        return Arrays.stream(values())
                .filter(trait -> trait.address().equals(address))
                .findFirst()
                .orElse(null);
    }

    String address() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean isOf(WeekFiling filing) {
        return test.test(filing);
    }
}
