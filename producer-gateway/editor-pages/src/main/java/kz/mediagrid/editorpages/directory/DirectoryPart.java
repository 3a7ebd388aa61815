package kz.mediagrid.editorpages.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The parts of the directory that its page counts and shows. */
enum DirectoryPart {
    /** Bodies that exist. */
    CURRENT,

    /** Bodies that exist, owe contact details, and have none. */
    NOBODY,

    /** Bodies that exist, owe contact details, and have no authorised person with contact details. */
    NO_PERSON,

    /** Bodies that exist, have contact details, and did not confirm them since the chosen day. */
    UNCONFIRMED,

    /** Bodies that ended, or that do not exist yet. */
    ENDED;

    /** The part's name in the address of the page. Templates call this. */
    public String address() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part with this name in the address; empty if there is none. */
    static Optional<DirectoryPart> of(String address) {
        return Arrays.stream(values())
                .filter(part -> part.address().equals(address))
                .findFirst();
    }
}
