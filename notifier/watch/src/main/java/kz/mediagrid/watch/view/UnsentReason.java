package kz.mediagrid.watch.view;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The reasons for which a message to a person or state body was not sent. A record of an attempt has the sentence in English; pages
 * show the reason in their language.
 */
public enum UnsentReason {
    OBLIGATION_MET("The obligation was met."),
    OBLIGATION_CANCELLED("The obligation was cancelled."),
    OBLIGATION_ACKNOWLEDGED("The obligation was acknowledged."),
    DUE_TIME_CHANGED("The due time changed."),
    TERM_ENDED("The term has ended, so a reminder is too late."),
    TOO_LATE("Its time is long over: it could not be sent."),
    AGREED("The state body has agreed."),
    REQUEST_ENDED("The request was answered or cancelled."),
    REQUEST_CANCELLED("The request was cancelled."),
    CANCELLED_BEFORE_ANSWER("The request was cancelled before the answer."),
    NOT_TOLD("No mail about the request or joint matter was sent."),
    DECLARATION_REFUSED("The declaration was refused."),
    DECLARATION_UNSTATED("The outcome does not state what the declaration covers."),
    DECLARATION_SAME("The declaration covers the same as the one before."),
    /** With the code of the body. */
    BODY_UNKNOWN("The directory has no state body '%s'."),
    /** With the code of the body, as the next two. */
    NO_ADDRESS_OF_UNIT("The directory has no mail address of its press unit for the state body '%s'."),
    NO_ADDRESS_OF_HEAD("The directory has no mail address of the head of its press unit for the state body '%s'."),
    NO_ADDRESS_OF_DEPUTY_HEAD("The directory has no mail address of its deputy head for the state body '%s'."),
    ADDRESSEE_UNKNOWN("This build does not know the addressee."),
    NOT_AN_ADDRESS("The address in the directory is not a mail address."),
    /** With the technical cause. */
    NOT_COMPOSED("The mail could not be composed: %s"),
    /** With the words of the mail server, as the next two. */
    REFUSED("The mail server refused the mail: %s"),
    NOT_NOW("The mail server does not accept the mail now: %s"),
    NO_MAIL_ACCEPTED("The mail server accepts no mail from this service: %s");

    private static final String VALUE = "%s";

    private final String sentence;
    private final Pattern pattern;

    UnsentReason(String sentence) {
        this.sentence = sentence;
        this.pattern = Pattern.compile(
                Arrays.stream(sentence.split(VALUE, -1)).map(Pattern::quote).collect(Collectors.joining("(.*)")),
                Pattern.DOTALL);
    }

    /**
     * A reason that is on record.
     *
     * @param values the values in its sentence, in their order
     */
    public record Stated(UnsentReason reason, List<String> values) {

        public Stated {
            values = List.copyOf(values);
        }
    }

    /** The sentence for the record, in English. */
    public String with(String... values) {
        return sentence.formatted((Object[]) values);
    }

    /** The reason of which {@code sentence} is on record; empty if an earlier build worded it otherwise. */
    public static Optional<Stated> of(String sentence) {
        return Arrays.stream(values())
                .flatMap(reason -> reason.pattern
                        .matcher(sentence)
                        .results()
                        .filter(found -> found.start() == 0 && found.end() == sentence.length())
                        .map(found -> new Stated(reason, values(found))))
                .findFirst();
    }

    private static List<String> values(MatchResult found) {
        return IntStream.rangeClosed(1, found.groupCount())
                .mapToObj(found::group)
                .toList();
    }
}
