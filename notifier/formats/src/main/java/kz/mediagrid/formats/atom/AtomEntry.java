package kz.mediagrid.formats.atom;

import java.net.URI;
import java.time.Instant;

/**
 * An entry of a feed.
 *
 * @param name the name of the entry within the feed, which never changes
 * @param published the publication of the version [UTC instant of the business clock]
 * @param page the page for people
 * @param text the content as plain text
 */
public record AtomEntry(String name, String title, Instant published, URI page, String text) {}
