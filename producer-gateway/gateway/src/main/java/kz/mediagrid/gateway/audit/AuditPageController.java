package kz.mediagrid.gateway.audit;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows who did what, as a page and as CSV, one month at a time. */
@Controller
final class AuditPageController {

    private final AuditPages pages;
    private final BusinessClock clock;
    private final MessageSource bundles;

    AuditPageController(AuditPages pages, BusinessClock clock, MessageSource bundles) {
        this.pages = pages;
        this.clock = clock;
        this.bundles = bundles;
    }

    @GetMapping("/audit")
    ModelAndView page(
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String kind,
            Account reader,
            Locale locale,
            HttpServletResponse response) {
        keepNowhere(response);
        var filter = AuditFilter.of(month, kind, clock.instant());
        return new ModelAndView("audit", Map.of("audit", pages.page(filter, reader, locale)));
    }

    @GetMapping("/audit.csv")
    void csv(
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable String kind,
            Account reader,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var filter = AuditFilter.of(month, kind, clock.instant());
        keepNowhere(response);
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-%s.csv\"".formatted(filter.month()));
        var csv = new AuditCsv(response.getWriter());
        csv.head(new Words(bundles, locale));
        pages.each(filter, reader, locale, csv::line);
    }

    private static void keepNowhere(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    }
}
