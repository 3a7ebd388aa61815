package kz.mediagrid.edge.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Names the readers of the called page, and the page at which this reader begins.
 *
 * @param readers the sentence that says which readers the page is for; null if the reader's roles are no reason for the
 *     error
 * @param home the address of the page at which the reader begins
 * @param typed the texts of the refused form, for a person whose access ended while the form was open
 * @param form the same form, which the page can send again after a sign-in; null if nobody knows who typed it
 * @param ofAnother whether another person typed the form than the one who is signed in
 * @param unread whether the form was not even read, since its sender is unknown
 */
record ErrorPage(
        @Nullable String readers,
        String home,
        List<String> typed,
        @Nullable TypedForm form,
        boolean ofAnother,
        boolean unread) {}
