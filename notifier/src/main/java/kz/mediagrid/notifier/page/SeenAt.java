package kz.mediagrid.notifier.page;

/**
 * The instant to which a reader looks back.
 *
 * @param moment in words
 * @param machine the same as HTML wants it
 */
record SeenAt(String moment, String machine) {}
