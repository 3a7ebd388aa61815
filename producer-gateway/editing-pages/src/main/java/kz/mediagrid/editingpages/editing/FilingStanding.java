package kz.mediagrid.editingpages.editing;

/** The standing of a filing in its week. Only {@code OPEN} filings are decided on. */
enum FilingStanding {
    OPEN,
    /** It was withdrawn before a version showed it. */
    WITHDRAWN,
    /** It was withdrawn, and the media-grid shows it struck through. */
    CANCELLED,
    /** It is merged into another filing, and a decision on that one counts. */
    MERGED;

    /** Whether a decision on the filing has an effect. Templates call this. */
    public boolean isDecidable() {
        return this == OPEN;
    }
}
