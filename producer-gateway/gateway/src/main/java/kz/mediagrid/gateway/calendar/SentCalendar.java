package kz.mediagrid.gateway.calendar;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The fields of the form for a new calendar, as the browser sends them.
 *
 * @param file the file that the editor chose; its content is used instead of {@code text}. Null or empty if the editor
 *     chose no file
 */
record SentCalendar(
        @Nullable String kind,
        @Nullable String text,
        @Nullable MultipartFile file,
        @Nullable String version,
        @Nullable String issued,
        @Nullable String legalAct) {}
