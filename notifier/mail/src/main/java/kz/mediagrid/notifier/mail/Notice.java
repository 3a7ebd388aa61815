package kz.mediagrid.notifier.mail;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.mediagrid.schemas.BodyContribution;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Material;
import org.jspecify.annotations.Nullable;

/**
 * A consolidated notice, cut to a mail's size. Long texts are shortened, and long lists lose their last items.
 *
 * @param agencies codes of the state bodies concerned; each of them can read the whole notice at the gateway
 * @param inCopy codes of the state bodies in copy, which can read it there too
 * @param text the authorised body's own text
 * @param missing codes of the state bodies without a contribution; empty if the notice does not name them
 * @param isShortened whether any text or list was cut
 */
record Notice(
        Matter matter,
        Set<String> agencies,
        Set<String> inCopy,
        @Nullable LocalizedText text,
        List<Said> said,
        List<String> missing,
        boolean isShortened) {

    /** The length limit of a text in a mail [characters]. */
    private static final int LONGEST_TEXT = 2_000;

    private static final int MOST_CONTRIBUTIONS = 50;
    private static final int MOST_MATERIALS = 20;

    /**
     * The joint matter of the notice.
     *
     * @param supplement the number of the supplement to its notice; 0 for the notice itself
     */
    record Matter(String id, int supplement, LocalizedText subject, LocalDate aroseOn) {}

    /** One state body's contribution. */
    record Said(String agency, @Nullable LocalizedText text, List<Item> materials) {}

    /** A material's title and address. */
    record Item(LocalizedText title, String url) {}

    /** Whether the body {@code agency} gets the notice only in copy. */
    boolean isCopyFor(String agency) {
        return inCopy.contains(agency) && !agencies.contains(agency);
    }

    /** @param whole a notice with the contributions of all its parts */
    static Notice of(JointNotice whole) {
        var all = whole.getContributions();
        return new Notice(
                new Matter(whole.getMatterId(), whole.getSupplement(), whole.getSubject(), whole.getAroseOn()),
                Set.copyOf(whole.getBodies()),
                Set.copyOf(whole.getInCopy()),
                shortened(whole.getText()),
                all.stream().limit(MOST_CONTRIBUTIONS).map(Notice::said).toList(),
                List.copyOf(whole.getMissing()),
                isLong(whole.getText())
                        || all.size() > MOST_CONTRIBUTIONS
                        || all.stream().anyMatch(Notice::isLong));
    }

    private static Said said(BodyContribution contribution) {
        return new Said(
                contribution.getAgencyCode(),
                shortened(text(contribution)),
                materials(contribution).stream()
                        .limit(MOST_MATERIALS)
                        .map(material -> new Item(material.getTitle(), material.getUrl()))
                        .toList());
    }

    private static @Nullable LocalizedText text(BodyContribution contribution) {
        var statement = contribution.getContribution().getText();
        return statement == null ? null : statement.getText();
    }

    private static List<Material> materials(BodyContribution contribution) {
        return contribution.getContribution().getMaterials();
    }

    private static boolean isLong(BodyContribution contribution) {
        return isLong(text(contribution)) || materials(contribution).size() > MOST_MATERIALS;
    }

    private static boolean isLong(@Nullable LocalizedText text) {
        return text != null
                && Stream.of(text.getKk(), text.getRu())
                        .anyMatch(words -> words != null && words.codePointCount(0, words.length()) > LONGEST_TEXT);
    }

    private static @Nullable LocalizedText shortened(@Nullable LocalizedText text) {
        return text == null ? null : new LocalizedText(shortened(text.getKk()), shortened(text.getRu()), null);
    }

    private static @Nullable String shortened(@Nullable String words) {
        return words == null ? null : MailWords.shortened(words, LONGEST_TEXT);
    }
}
