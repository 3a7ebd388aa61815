package kz.mediagrid.editorpages.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.schemas.AgencyKind;
import org.jspecify.annotations.Nullable;

/**
 * A body in the list of the directory, in the reader's language.
 *
 * @param unit the name of the press unit; null if none is stated
 * @param phones telephone numbers of the press unit
 * @param mails mail addresses of the press unit
 * @param person post, telephone number and mail address of the authorised person; empty if none is stated, or if it was erased
 */
public record DirectoryRow(
        String code,
        AgencyKind kind,
        Wording name,
        @Nullable Wording unit,
        List<String> phones,
        List<String> mails,
        List<Wording> person,
        Standing standing) {

    /**
     * The body's standing in the directory.
     *
     * @param confirmed the day of the body's last confirmation in words; null if there is none
     * @param ended the last day in words; null if none is set
     * @param successor the name of the body that took over; null if there is none
     * @param exempt whether the body owes no contact details
     * @param reachable whether the entry has contact details
     */
    public record Standing(
            @Nullable String confirmed,
            @Nullable String ended,
            @Nullable Wording successor,
            boolean exempt,
            boolean reachable) {}

    /** The cells of the row in a file, in the order of the page's columns. */
    List<String> cells(String kindInWords, String noUnit) {
        var cells = new ArrayList<>(List.of(name.text(), kindInWords, unit == null ? noUnit : unit.text()));
        cells.add(String.join("; ", phones));
        cells.add(String.join("; ", mails));
        cells.add(person.stream().map(Wording::text).collect(Collectors.joining("; ")));
        cells.addAll(Stream.of(standing.confirmed, standing.ended, textOf(standing.successor))
                .map(text -> text == null ? "" : text)
                .toList());
        return cells;
    }

    private static @Nullable String textOf(@Nullable Wording wording) {
        return wording == null ? null : wording.text();
    }
}
