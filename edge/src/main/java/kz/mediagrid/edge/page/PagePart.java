package kz.mediagrid.edge.page;

/** Reads the place in a list at which a page begins. */
public final class PagePart {

    private PagePart() {}

    /** The number of rows to skip, as an address has it; 0, for the first page, if the address has no such number. */
    public static int from(String typed) {
        return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
    }
}
