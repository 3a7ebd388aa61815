package kz.mediagrid.edge.page;

/**
 * A grid week for display on a page, as {@link DatesInWords} formats it.
 *
 * @param id the week in addresses and in attributes for programs, e.g. {@code 2026-W50}
 * @param text the first and last day of the week, in words
 */
public record WeekInWords(String id, String text) {}
