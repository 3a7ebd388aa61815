package kz.mediagrid.edge.content;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The largest length of a part of a form, for the API document. {@link Rules} checks it with the same constant. A text in languages
 * without this annotation has at most {@link Rules#TEXT} characters in each.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface AtMost {

    /** The largest number of characters of a text [UTF-16 characters], or of items of a list. */
    int value();
}
