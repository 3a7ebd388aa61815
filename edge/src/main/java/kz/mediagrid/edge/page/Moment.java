package kz.mediagrid.edge.page;

/**
 * An instant for display on a page, as {@link DatesInWords} formats it. The fragment {@code page/texts :: at} renders it.
 *
 * @param text the instant in words
 * @param machine the instant in the format of {@code <time datetime>}
 */
public record Moment(String text, String machine) {}
