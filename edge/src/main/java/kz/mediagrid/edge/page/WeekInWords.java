package kz.mediagrid.edge.page;

/**
 * A grid week for display on a page, as {@link DatesInWords} formats it.
 *
 * @param id the week in addresses and machine attributes, e.g. {@code 2026-W50}
 * @param text its days in words
 */
public record WeekInWords(String id, String text) {}
