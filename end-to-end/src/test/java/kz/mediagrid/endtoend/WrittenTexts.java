package kz.mediagrid.endtoend;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.topics.Topics;

/**
 * Texts that agencies and the authorised body wrote: titles, places and names. A page shows each of them with a direction of
 * writing of its own.
 *
 * @param texts long enough that they are no words of a page
 */
record WrittenTexts(Set<String> texts) {

    private static final int LONG = 15;
    private static final Pattern ISOLATED = Pattern.compile(
            "<head\\b.*?</head>|<(bdi|pre|textarea)\\b[^>]*>[^<]*</\\1>|<option\\b[^>]* dir=\"auto\"[^>]*>[^<]*</option>",
            Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ESCAPED = Pattern.compile("[<>&\"']");
    private static final Pattern INNER_WORD = Pattern.compile("(?<= )[^ ]+(?= )");

    static WrittenTexts of(Newsroom newsroom) {
        var events = newsroom.contents(Topics.PLANNED_EVENTS).stream()
                .map(PlannedEvent.class::cast)
                .flatMap(event -> Stream.of(
                        event.getDetails().getTitle(), event.getDetails().getPlace()));
        var bodies = newsroom.contents(Topics.AGENCIES).stream()
                .map(Agency.class::cast)
                .map(Agency::getName);
        return new WrittenTexts(Stream.concat(events, bodies)
                .flatMap(WrittenTexts::languages)
                .filter(text -> text.length() >= LONG && !ESCAPED.matcher(text).find())
                .collect(toUnmodifiableSet()));
    }

    private static Stream<String> languages(LocalizedText text) {
        return Stream.of(text.getKk(), text.getRu(), text.getEn()).filter(Objects::nonNull);
    }

    /** The texts that {@code html} shows among other words, without a direction of their own. */
    List<String> mixed(String html) {
        var rest = TAG.matcher(ISOLATED.matcher(html).replaceAll(" ")).replaceAll(" ");
        var words = new HashSet<>(List.of(rest.split(" ")));
        return texts.stream()
                // Most texts are not on the page, which is long to search for each of them.
                .filter(text -> innerWord(text).map(words::contains).orElse(true))
                .filter(rest::contains)
                .sorted()
                .toList();
    }

    /** The first word with a blank on either side. */
    private static Optional<String> innerWord(String text) {
        return INNER_WORD.matcher(text).results().map(MatchResult::group).findFirst();
    }
}
