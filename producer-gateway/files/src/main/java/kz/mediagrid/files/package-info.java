/** Files that people upload: receiving them, telling their types, and storing them in a directory or with S3. */
@NullMarked
package kz.mediagrid.files;

import org.jspecify.annotations.NullMarked;
