package kz.mediagrid.notifier.page;

import org.jspecify.annotations.Nullable;

/**
 * Why there is no grid to show, and where one is.
 *
 * @param words the key of the reason
 * @param week the week that was asked for; null if none was, or what was asked for is no week
 * @param dates its days in words
 * @param expected when its first version is to come, in words; null if that is over or not known
 * @param newest whether the week has other versions
 */
record MissingWeek(
        String words,
        @Nullable String week,
        @Nullable String dates,
        @Nullable String expected,
        boolean newest) {}
