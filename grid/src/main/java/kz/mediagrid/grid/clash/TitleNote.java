package kz.mediagrid.grid.clash;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The note of a word of a title: two events meet if they belong to different bodies and their titles are similar. */
record TitleNote(String agencyCode, Titles titles) implements PlacementNote {

    private static final String BETWEEN = "/";

    static TitleNote parse(String text) {
        var parts = text.split(BETWEEN, 2);
        return new TitleNote(
                parts[0],
                new Titles(Arrays.stream(parts[1].split(BETWEEN))
                        .map(TitleNote::words)
                        .toList()));
    }

    private static Set<String> words(String language) {
        return new TreeSet<>(Arrays.asList(language.split(" ")));
    }

    @Override
    public String text() {
        return titles.languages().stream()
                .map(words -> BETWEEN + String.join(" ", words))
                .collect(Collectors.joining("", agencyCode, ""));
    }

    @Override
    public boolean meets(PlacementNote other) {
        return other instanceof TitleNote title
                && !agencyCode.equals(title.agencyCode)
                && titles.similarTo(title.titles);
    }

    @Override
    public boolean isOfSameBody(PlacementNote other) {
        return other instanceof TitleNote title && agencyCode.equals(title.agencyCode);
    }
}
