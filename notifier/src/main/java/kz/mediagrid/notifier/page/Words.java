package kz.mediagrid.notifier.page;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** The words of the message bundles in one language. */
record Words(MessageSource bundles, Locale locale) {

    String say(String key, Object... values) {
        return bundles.getMessage(key, values, locale);
    }
}
