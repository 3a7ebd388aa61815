package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.mediagrid.calendar.GridWeek;

/** A person of a state body who uses the pages of press secretaries, without JavaScript. */
final class AgencyPages {

    private static final Pattern RECEIPT = Pattern.compile("href=\"(/week/[^/\"]+/sends/[^?\"]+)");
    private static final Pattern DRAFT = Pattern.compile("action=\"(/drafts/[a-z0-9-]+)[^\"]*\"");
    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"([0-9]+)\"");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final Pattern WEEK = Pattern.compile("name=\"week\" value=\"([^\"]+)\"");

    private static final Pattern WORK = Pattern.compile("href=\"(/(?:drafts|events)/[a-zA-Z0-9-]+)[\"/?]");

    private final Visitor visitor = new Visitor();
    private final String gateway;

    private AgencyPages(Newsroom newsroom) {
        gateway = newsroom.ports().pagesAddress();
    }

    /** Signs in with the key of a body: sooner than a person, for whom an operator's command makes a link. */
    static AgencyPages withKey(Newsroom newsroom, String body) throws Exception {
        var pages = new AgencyPages(newsroom);
        var signedIn = pages.send(pages.open("/sign-in"), "/sign-in", Map.of("key", newsroom.agencyKey(body)));
        if (signedIn.statusCode() != 200) {
            throw new IllegalStateException("no sign-in for " + body + ": " + signedIn.body());
        }
        return pages;
    }

    /** Signs in a person of the body. */
    AgencyPages(Newsroom newsroom, String body) {
        this(newsroom);
        try {
            var signedIn = visitor.use(Visitor.linkOf(newsroom.ports(), body));
            assertThat(signedIn.statusCode()).as(signedIn.body()).isEqualTo(200);
        } catch (Exception e) {
            throw new IllegalStateException("no sign-in for " + body, e);
        }
    }

    /** The week after the present one, by business time. */
    static GridWeek nextWeek(Newsroom newsroom) {
        var now = newsroom.request("GET", "/api/clock")
                .as(newsroom.key("OPS", ""))
                .send()
                .text("instant");
        return GridWeek.of(OffsetDateTime.parse(now).toInstant()).next();
    }

    /** The cookies of the person, as a header has them. */
    String cookies() {
        return visitor.cookies();
    }

    HttpResponse<String> open(String path) throws Exception {
        return visitor.open(gateway + path);
    }

    /** All pages of a list in Russian: what other tests made at the same moment of the shared clock may come first. */
    String openAll(String path) throws Exception {
        var pages = new StringBuilder();
        for (var next = path; next != null; ) {
            var page = open(next + (next.contains("?") ? "&" : "?") + "lang=ru").body();
            pages.append(page);
            var link = NEXT.matcher(page);
            next = link.find()
                    ? link.group(1).replaceAll("&amp;lang=ru|lang=ru&amp;", "").replace("&amp;", "&")
                    : null;
        }
        return pages.toString();
    }

    /** Sends the fields to {@code path}, as a form on {@code page} does. */
    HttpResponse<String> send(HttpResponse<String> page, String path, Map<String, String> fields) throws Exception {
        var sent = new ArrayList<String>();
        fields.forEach((name, text) -> sent.addAll(List.of(name, text)));
        return visitor.send(page, gateway + path, sent.toArray(String[]::new));
    }

    /** Sends a file to {@code path}, with the button that reads a table. */
    HttpResponse<String> upload(HttpResponse<String> page, String path, String name, byte[] file) throws Exception {
        return attach(
                page, path, Map.of("action", "take", "text", "", "html", ""), new Visitor.Chosen("file", name, file));
    }

    /** Sends the fields and the chosen files to {@code path}, as a form on {@code page} does. */
    HttpResponse<String> attach(
            HttpResponse<String> page, String path, Map<String, String> fields, Visitor.Chosen... files)
            throws Exception {
        return visitor.upload(page, gateway + path, fields, List.of(files));
    }

    /** Presses a button of the form of one event, after the fields were typed. */
    HttpResponse<String> press(HttpResponse<String> page, String button, Map<String, String> typed) throws Exception {
        var fields = new TreeMap<>(typed);
        fields.put("action", button);
        fields.putIfAbsent("revision", found(REVISION, page));
        fields.putIfAbsent("week", found(WEEK, page));
        return send(page, draftIn(page) + "?lang=ru", fields);
    }

    static String draftIn(HttpResponse<String> page) {
        return found(DRAFT, page);
    }

    private static String found(Pattern what, HttpResponse<String> page) {
        var at = what.matcher(page.body());
        if (!at.find()) {
            throw new IllegalStateException("no " + what + " in " + page.body());
        }
        return Objects.requireNonNull(at.group(1));
    }

    /** The path of a draft that is saved for the week. */
    String savedDraft(String week) {
        try {
            var page = press(
                    open("/drafts/new?lang=ru&week=" + week),
                    "save",
                    Map.of("title.ru", "Черновик", "timing", "TIMED"));
            return page.uri().getPath();
        } catch (Exception e) {
            throw new IllegalStateException("no draft for " + week, e);
        }
    }

    /** Files an event for the fourth day of the week. Returns its id. */
    String file(String title, GridWeek week) throws Exception {
        var before = work(week);
        press(
                open("/drafts/new?lang=ru&week=" + week),
                "send",
                event(title, week.monday().plusDays(3).toString()));
        return work(week).stream()
                .filter(path -> path.startsWith("/events/") && !before.contains(path))
                .map(path -> path.substring("/events/".length()))
                .findFirst()
                .orElseThrow();
    }

    /** The paths of the body's drafts and filed events of the week. */
    Set<String> work(GridWeek week) throws Exception {
        return WORK.matcher(open("/week/" + week + "?lang=ru").body())
                .results()
                .map(link -> link.group(1))
                .filter(path -> !path.equals("/drafts/new"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The path of the receipt of an event that is sent for the week. */
    String sentEvent(String week) {
        try {
            var monday = GridWeek.parse(week).monday();
            return receiptIn(
                    press(open("/drafts/new?lang=ru&week=" + week), "send", event("Отправлено", monday.toString())));
        } catch (Exception e) {
            throw new IllegalStateException("no receipt for " + week, e);
        }
    }

    /** The path of the newest receipt of a send to which the page of a week leads. */
    static String receiptIn(HttpResponse<String> page) {
        return found(RECEIPT, page);
    }

    /** The fields of an event that can be sent. */
    static Map<String, String> event(String title, String date) {
        return Map.of(
                "title.kk", title,
                "title.ru", title,
                "date", date,
                "timing", "TIMED",
                "startTime", "11:00",
                "place.ru", "Зал брифингов",
                "purpose.ru", "Рассказать",
                "organisers.0.name.ru", "Министерство просвещения");
    }
}
