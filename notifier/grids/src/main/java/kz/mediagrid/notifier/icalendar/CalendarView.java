package kz.mediagrid.notifier.icalendar;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.util.Map;
import kz.mediagrid.formats.icalendar.EventCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.View;

/**
 * A calendar as the whole response; 304 without a body for a reader who has it already.
 *
 * @param forOneReader whether it is of one subscription: no cache keeps it for others, and only its tag says whether it
 *     changed, since its filter may change and registrations end without a publication
 */
public record CalendarView(CalendarFile file, boolean forOneReader) implements View {

    @Override
    public String getContentType() {
        return EventCalendar.TYPE;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var cache = forOneReader ? CacheControl.noCache().cachePrivate() : CacheControl.noCache();
        response.setHeader(HttpHeaders.CACHE_CONTROL, cache.getHeaderValue());
        var changedAt = forOneReader ? null : file.head().changedAt();
        // -1: no time of a last change.
        if (new ServletWebRequest(request, response)
                .checkNotModified(file.tag(), changedAt == null ? -1 : changedAt.toEpochMilli())) {
            return;
        }
        response.setContentType(EventCalendar.TYPE);
        var out = new BufferedOutputStream(response.getOutputStream());
        file.write(out);
        out.flush();
    }
}
