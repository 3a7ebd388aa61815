/** Reading and writing of tables of planned events: spreadsheets, and what Word and Excel put on the clipboard. */
@NullMarked
package kz.mediagrid.tables;

import org.jspecify.annotations.NullMarked;
