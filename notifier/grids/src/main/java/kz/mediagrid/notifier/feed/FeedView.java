package kz.mediagrid.notifier.feed;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.formats.atom.AtomFeed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.View;

/** A feed as the whole response; 304 without a body for a reader who has it already. */
public final class FeedView implements View {

    private final byte[] feed;
    private final Locale language;
    private final CacheControl cache;

    /** @param forOneReader whether it is of one subscription, so that no cache keeps it for others */
    public FeedView(byte[] feed, Locale language, boolean forOneReader) {
        this.feed = feed;
        this.language = language;
        this.cache = forOneReader ? CacheControl.noCache().cachePrivate() : CacheControl.noCache();
    }

    @Override
    public String getContentType() {
        return AtomFeed.TYPE;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, cache.getHeaderValue());
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        if (new ServletWebRequest(request, response).checkNotModified('"' + Hashes.plain(feed) + '"')) {
            return;
        }
        response.setContentType(AtomFeed.TYPE);
        response.setContentLength(feed.length);
        response.getOutputStream().write(feed);
    }
}
