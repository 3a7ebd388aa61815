package kz.mediagrid.editingpages.editing;

import java.util.List;
import kz.mediagrid.edge.page.FileInWords;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.editingpages.editing.EditingPage.Other;
import kz.mediagrid.editingpages.week.OtherWeek;
import kz.mediagrid.gateway.agency.Reach;
import kz.mediagrid.gateway.clash.ClashCard;
import kz.mediagrid.gateway.event.Completeness;
import kz.mediagrid.gateway.event.EventPage;
import kz.mediagrid.schemas.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * All that was filed of an event, with what can be decided on it, as the authorised body sees it.
 *
 * @param event the event's dates, decision, weeks and history
 * @param texts the texts of the filing, each in the languages in which it was filed
 * @param rivals the events with which the event clashes
 * @param reach the telephone numbers of the body
 */
record EditingCard(
        String id,
        EventPage event,
        List<Line> texts,
        Attached attached,
        Rivals rivals,
        Reach reach,
        Standing standing,
        Merger merger) {

    /**
     * A text of the filing.
     *
     * @param field the name of the field in the API, e.g. {@code title}
     * @param forMedia whether the media see the text
     * @param contacts the contacts of the organiser or speaker that the text names
     */
    record Line(String field, FiledText text, boolean forMedia, List<ContactLine> contacts) {}

    /** A text in each language; empty in a language that it does not have. */
    record FiledText(String kk, String ru, String en) {

        static final FiledText NONE = new FiledText("", "", "");

        static FiledText of(@Nullable LocalizedText text) {
            return text == null
                    ? NONE
                    : new FiledText(orEmpty(text.getKk()), orEmpty(text.getRu()), orEmpty(text.getEn()));
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    /** A contact of an organiser or a speaker. */
    record ContactLine(
            @Nullable Wording label,
            @Nullable String phone,
            @Nullable String email,
            boolean forMedia) {}

    /**
     * Materials, accreditation and broadcast.
     *
     * @param until the end of accreditation; null if there is none
     * @param accreditation the address for accreditation; null if there is none
     * @param stream the address of the broadcast; null if there is none
     */
    record Attached(
            List<MaterialLine> materials,
            @Nullable Moment until,
            @Nullable String accreditation,
            @Nullable String stream) {}

    /**
     * A material of the event.
     *
     * @param file the type and the size; null for a link that nobody fetched
     * @param href the address; null if it is none that a page may link to
     */
    record MaterialLine(
            Wording title,
            @Nullable FileInWords file,
            @Nullable String href,
            boolean forMedia) {}

    /**
     * The cards of the events with which the event clashes, the worst first.
     *
     * @param left the number of events that the card does not show
     */
    record Rivals(List<ClashCard> shown, int left) {}

    /**
     * The decision on the event.
     *
     * @param inGrid whether the next version will show the event as taking place
     * @param seen the submission that changed the event last; a form carries it
     * @param note the form of the note for the media, as it is now
     * @param elsewhere the other weeks on which the event takes place
     */
    record Standing(
            boolean inGrid,
            FilingStanding kind,
            boolean late,
            String seen,
            EditingForm note,
            Completeness completeness,
            List<OtherWeek> elsewhere) {}

    /**
     * The event's mergers with other filings.
     *
     * @param possible whether the event can be merged with another filing
     * @param into the filing into which the event was merged; null if it was not merged
     * @param from the filings that were merged into the event
     */
    record Merger(boolean possible, @Nullable Other into, List<Other> from) {}
}
