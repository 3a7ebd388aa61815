/** Reading and writing of tables of planned events: spreadsheets, and what Word and Excel put on the clipboard. */
@NullMarked
package kz.mediagrid.agencypages.table;

import org.jspecify.annotations.NullMarked;
