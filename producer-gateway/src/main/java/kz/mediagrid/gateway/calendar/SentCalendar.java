package kz.mediagrid.gateway.calendar;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The form of a new calendar, field by field as a browser sends it.
 *
 * @param file the file that the editor chose, used in place of {@code text}; absent or empty if the editor chose none
 */
record SentCalendar(
        @Nullable String kind,
        @Nullable String text,
        @Nullable MultipartFile file,
        @Nullable String version,
        @Nullable String issued,
        @Nullable String legalAct) {}
