package kz.mediagrid.edge.page;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** The texts of the message bundles in one language. */
public record Words(MessageSource bundles, Locale locale) {

    public String say(String key, Object... values) {
        return bundles.getMessage(key, values, locale);
    }
}
