package kz.mediagrid.edge.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import kz.mediagrid.edge.problem.InvalidField;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.schemas.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Parses and checks the fields of a request by common rules for texts, lists, addresses and contacts.
 *
 * <p>Each rule returns the field's value, or empty if the field is absent. If a field violates its rule, a fault is
 * recorded. {@link #orElseThrow} refuses a request that has faults, and reports all of them at once.
 */
public final class Rules {

    /** The length limit of a title [UTF-16 characters]. */
    public static final int TITLE = 300;

    /** The usual length limit of a text [UTF-16 characters]. */
    public static final int TEXT = 2_000;

    /** The length limit of a long text, such as a question or an answer [UTF-16 characters]. */
    public static final int LONG_TEXT = 20_000;

    /** The largest number of items in a list. */
    public static final int ITEMS = 50;

    /** The length limit of an address in ASCII. */
    public static final int ADDRESS = 2_000;

    private static final int MOST_FAULTS = 100;
    private static final Predicate<String> IS_PHONE =
            Pattern.compile(Contact.PHONE).asMatchPredicate();
    private static final Predicate<String> IS_EMAIL =
            Pattern.compile(Contact.EMAIL).asMatchPredicate();

    private final List<InvalidField> faults = new ArrayList<>();

    /**
     * Records a fault at {@code place}.
     *
     * @throws RequestProblem if the request has {@value #MOST_FAULTS} faults, since nobody reads more
     */
    public void fault(Place place, ProblemText fault) {
        faults.add(InvalidField.at(place, fault));
        if (faults.size() == MOST_FAULTS) {
            throw refusal(faults);
        }
    }

    /** Whether a fault was recorded at {@code place} or within it. */
    public boolean isFaultAt(Place place) {
        return faults.stream()
                .anyMatch(fault -> fault.pointer().equals(place.pointer())
                        || fault.pointer().startsWith(place.pointer() + "/"));
    }

    /**
     * Returns {@code value}, which is built from the checked fields.
     *
     * @throws RequestProblem if a fault was recorded; the problem names every recorded fault
     */
    public <T> T orElseThrow(Supplier<T> value) {
        if (!faults.isEmpty()) {
            throw refusal(faults);
        }
        return value.get();
    }

    /** The result of {@code value}; empty if a fault was recorded at {@code place} or within it. */
    public <T> Optional<T> at(Place place, Supplier<T> value) {
        return isFaultAt(place) ? Optional.empty() : Optional.of(value.get());
    }

    /** The problem for a request whose only fault is at {@code place}. */
    public static RequestProblem refusal(Place place, ProblemText fault) {
        return refusal(List.of(InvalidField.at(place, fault)));
    }

    private static RequestProblem refusal(List<InvalidField> faults) {
        return ProblemKind.VALIDATION.because(
                faults.size() == 1 ? ProblemText.of("fields.one") : ProblemText.of("fields.many", faults.size()),
                faults);
    }

    /**
     * Returns {@code list}, or an empty list if {@code list} is null. Null items stay in the list, so that they are
     * reported as faults.
     */
    public static <T> List<T> items(@Nullable List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(list));
    }

    /** Records a fault if {@code value} is null. */
    public <T> Optional<T> required(Place place, @Nullable T value) {
        if (value == null) {
            fault(place, ProblemText.of("field.required"));
        }
        return Optional.ofNullable(value);
    }

    /**
     * Requires a text that fulfils the condition {@code matches}.
     *
     * @param fault the fault to record if the text does not match
     */
    public Optional<String> required(Place place, @Nullable String text, Predicate<String> matches, ProblemText fault) {
        var given = required(place, text);
        if (given.isPresent() && !matches.test(given.get())) {
            fault(place, fault);
        }
        return given;
    }

    /**
     * Parses an optional text.
     *
     * @param parse returns empty for an invalid text
     * @param fault the fault to record for an invalid text
     */
    public <T> Optional<T> parsed(
            Place place, @Nullable String text, Function<String, Optional<T>> parse, ProblemText fault) {
        var value = Optional.ofNullable(text).flatMap(parse);
        if (text != null && value.isEmpty()) {
            fault(place, fault);
        }
        return value;
    }

    public Optional<LocalizedText> title(Place place, @Nullable Text text) {
        return required(place, text).map(it -> languages(place, it, TITLE, false));
    }

    public Optional<LocalizedText> requiredText(Place place, @Nullable Text text) {
        return required(place, text).map(it -> languages(place, it, TEXT, true));
    }

    public Optional<LocalizedText> optionalText(Place place, @Nullable Text text) {
        return Optional.ofNullable(text).map(it -> languages(place, it, TEXT, true));
    }

    /** Parses an optional text of up to {@link #LONG_TEXT} characters. */
    public Optional<LocalizedText> optionalLongText(Place place, @Nullable Text text) {
        return Optional.ofNullable(text).map(it -> languages(place, it, LONG_TEXT, true));
    }

    private LocalizedText languages(Place place, Text text, int longest, boolean lines) {
        if (text.kk() == null && text.ru() == null) {
            fault(place, ProblemText.of("text.kk-or-ru"));
        }
        words(place.field("kk"), text.kk(), longest, lines);
        words(place.field("ru"), text.ru(), longest, lines);
        words(place.field("en"), text.en(), longest, lines);
        return text.localized();
    }

    /**
     * Checks that a text in one language, if given, is readable, not too long and free of control characters.
     *
     * @param longest the length limit [UTF-16 characters]
     * @param lines whether the text may contain line breaks
     */
    public Optional<String> words(Place place, @Nullable String words, int longest, boolean lines) {
        if (words == null) {
            return Optional.empty();
        }
        if (!ReadableText.isReadable(words)) {
            fault(place, ProblemText.of("text.no-letter"));
        }
        if (words.length() > longest) {
            fault(place, ProblemText.of("text.too-long", words.length(), longest));
        }
        if (hasControl(words, lines)) {
            fault(place, ProblemText.of(lines ? "text.control-but-lines" : "text.control"));
        }
        return Optional.of(words);
    }

    private static boolean hasControl(String words, boolean lines) {
        for (int at = 0; at < words.length(); at++) {
            char c = words.charAt(at);
            if (Character.isISOControl(c) && !(lines && c == '\n')) {
                return true;
            }
        }
        return false;
    }

    /** Records a fault if {@code text} has a character that {@link ReadableText} refuses. */
    public void characters(Place place, String text) {
        ReadableText.fault(text).ifPresent(fault -> fault(place, fault));
    }

    /** Parses each item of a list by {@code rule}. Records a fault for a null item, and for a list that is too long. */
    public <T, V> List<V> each(Place place, List<T> items, BiFunction<Place, T, Optional<V>> rule) {
        if (items.size() > ITEMS) {
            fault(place, ProblemText.of("list.too-long", items.size(), ITEMS));
            return List.of();
        }
        var parsed = new ArrayList<V>();
        for (int i = 0; i < items.size(); i++) {
            var at = place.item(i);
            required(at, items.get(i)).flatMap(item -> rule.apply(at, item)).ifPresent(parsed::add);
        }
        return parsed;
    }

    /** Checks that an address, if given, is an https address with a host. Returns it in ASCII, which is at most {@value #ADDRESS} characters long. */
    public Optional<String> address(Place place, @Nullable String address) {
        var ascii = parsed(place, address, HttpsAddress::ascii, ProblemText.of("address.not-https"));
        ascii.filter(it -> it.length() > ADDRESS)
                .ifPresent(it -> fault(place, ProblemText.of("address.too-long", it.length(), ADDRESS)));
        return ascii;
    }

    /** Checks that a contact has a telephone number, a mail address or both, and that these look valid. */
    public Optional<Contact> contact(Place place, Contact contact) {
        optionalText(place.field("label"), contact.label());
        if (contact.phone() == null && contact.email() == null) {
            fault(place, ProblemText.of("contact.phone-or-email"));
        }
        if (contact.phone() != null && !IS_PHONE.test(contact.phone())) {
            fault(place.field("phone"), ProblemText.of("contact.not-a-phone"));
        }
        email(place.field("email"), contact.email());
        return Optional.of(contact);
    }

    /** Checks that a mail address, if given, looks valid. */
    public Optional<String> email(Place place, @Nullable String address) {
        if (address != null && (address.length() > Contact.LONGEST_EMAIL || !IS_EMAIL.test(address))) {
            fault(place, ProblemText.of("contact.not-an-email"));
        }
        return Optional.ofNullable(address);
    }
}
