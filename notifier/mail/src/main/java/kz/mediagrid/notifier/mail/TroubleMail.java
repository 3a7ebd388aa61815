package kz.mediagrid.notifier.mail;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A mail to one addressee about an outlet that does not take its deliveries.
 *
 * @param id the id of the attempts on {@code message-attempts}, which holds no address: that of the trouble, and the addressee
 * @param to the address that is told
 * @param language the language of the addressee; null for Kazakh and Russian in one mail
 */
record TroubleMail(String id, String to, @Nullable Locale language, OutletTrouble trouble) {}
