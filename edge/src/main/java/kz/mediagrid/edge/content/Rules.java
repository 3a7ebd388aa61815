package kz.mediagrid.edge.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import kz.mediagrid.edge.problem.Faults;
import kz.mediagrid.edge.problem.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.Contract;

/** The rules that texts, lists, addresses and contacts obey wherever they stand; what breaks one is gathered. */
public final class Rules {

    /** The longest title [UTF-16 characters]. */
    public static final int TITLE = 300;

    /** The longest other text [UTF-16 characters]. */
    public static final int TEXT = 2_000;

    /** The longest text that is an answer or a question in full [UTF-16 characters]. */
    public static final int LONG_TEXT = 20_000;

    /** The longest list [items]. */
    public static final int ITEMS = 50;

    private static final int ADDRESS = 2_000;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern PHONE =
            Pattern.compile("\\+?[0-9][0-9 ()./-]{3,38}[0-9]([ ,;]*(ext\\.?|вн\\.?|ішкі) ?[0-9]{1,6})?");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

    private final Faults faults;

    public Rules(Faults faults) {
        this.faults = faults;
    }

    public Faults faults() {
        return faults;
    }

    /** Whether there is a value at {@code place}; a fault if not. */
    @Contract("_, null -> false")
    public boolean present(Place place, @Nullable Object value) {
        if (value == null) {
            faults.add(place, "This is required.");
        }
        return value != null;
    }

    public void title(Place place, @Nullable Text text) {
        if (present(place, text)) {
            languages(place, text, TITLE, false);
        }
    }

    public void requiredText(Place place, @Nullable Text text) {
        if (present(place, text)) {
            languages(place, text, TEXT, true);
        }
    }

    public void optionalText(Place place, @Nullable Text text) {
        if (text != null) {
            languages(place, text, TEXT, true);
        }
    }

    /** A text that may be as long as a letter is. */
    public void optionalLongText(Place place, @Nullable Text text) {
        if (text != null) {
            languages(place, text, LONG_TEXT, true);
        }
    }

    private void languages(Place place, Text text, int longest, boolean lines) {
        if (text.kk() == null && text.ru() == null) {
            faults.add(place, "At least one of kk and ru is required.");
        }
        words(place.field("kk"), text.kk(), longest, lines);
        words(place.field("ru"), text.ru(), longest, lines);
        words(place.field("en"), text.en(), longest, lines);
    }

    /** One text in one language, where there is one: not blank, not too long, no control characters. */
    public void words(Place place, @Nullable String words, int longest, boolean lines) {
        if (words == null) {
            return;
        }
        if (words.isBlank()) {
            faults.add(place, "This must not be blank.");
        }
        if (words.length() > longest) {
            faults.add(place, "This has %d characters; at most %d are allowed.".formatted(words.length(), longest));
        }
        if (words.chars().anyMatch(c -> Character.isISOControl(c) && !(lines && c == '\n'))) {
            faults.add(
                    place,
                    lines
                            ? "Control characters other than line breaks are not allowed."
                            : "Control characters are not allowed.");
        }
    }

    /** Every item of a list that is not too long; a missing item is a fault. */
    public <T> void each(Place place, List<T> items, BiConsumer<Place, T> rule) {
        if (items.size() > ITEMS) {
            faults.add(place, "This has %d items; at most %d are allowed.".formatted(items.size(), ITEMS));
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            var at = place.item(i);
            var item = items.get(i);
            if (present(at, item)) {
                rule.accept(at, item);
            }
        }
    }

    /** An https address with a host, where there is one. */
    public void address(Place place, @Nullable String address) {
        if (address != null && (address.length() > ADDRESS || !isHttps(address))) {
            faults.add(place, "This must be an https address of at most %d characters.".formatted(ADDRESS));
        }
    }

    private static boolean isHttps(String address) {
        try {
            var uri = new URI(address);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** A contact with at least one plausible way to reach it. */
    public void contact(Place place, Contact contact) {
        optionalText(place.field("label"), contact.label());
        if (contact.phone() == null && contact.email() == null) {
            faults.add(place, "At least one of phone and email is required.");
        }
        if (contact.phone() != null && !PHONE.matcher(contact.phone()).matches()) {
            faults.add(place.field("phone"), "This is not a telephone number such as '+7 7172 00-00-00'.");
        }
        email(place.field("email"), contact.email());
    }

    /** A mail address, where there is one. */
    public void email(Place place, @Nullable String address) {
        if (address != null
                && (address.length() > LONGEST_EMAIL || !EMAIL.matcher(address).matches())) {
            faults.add(place, "This is not a mail address such as 'press@example.kz'.");
        }
    }
}
