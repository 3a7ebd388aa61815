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
 */
record ErrorPage(@Nullable String readers, String home, List<String> typed) {}
