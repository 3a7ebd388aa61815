/** The page on which a press office sends or pastes a table of planned events, and the drafts of its rows. */
@NullMarked
package kz.mediagrid.agencypages.table;

import org.jspecify.annotations.NullMarked;
