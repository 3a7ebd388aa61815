package kz.mediagrid.notifier.mail;

/**
 * A message in words.
 *
 * @param subject one line
 * @param plain the text as such
 * @param html the same for those who read HTML; everything in it is escaped
 */
record Letter(String subject, String plain, String html) {}
