package kz.mediagrid.endtoend;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import tools.jackson.databind.JsonNode;

/** The addresses at which each page shows something of a played sample week, by the page's row in the table of routes. */
final class PageAddresses {

    private static final String WEEK = SampleWeek.WEEK;

    private final Newsroom newsroom;
    private final Map<EveryPageTest.Door, Map<String, List<String>>> addresses;

    /** @param receipts the numbers of an editor's decision and of a calendar that came into force */
    PageAddresses(Newsroom newsroom, Receipts receipts) {
        this.newsroom = newsroom;
        this.addresses = Map.of(
                EveryPageTest.Door.GATEWAY, gateway(receipts),
                EveryPageTest.Door.NOTIFIER, notifier());
    }

    /** The numbers of what was sent. */
    record Receipts(String decision, String calendar) {}

    Map<String, List<String>> of(EveryPageTest.Door door) {
        return requireNonNull(addresses.get(door));
    }

    private Map<String, List<String>> gateway(Receipts receipts) {
        var events = get("/api/planned-events?limit=500&week=" + WEEK, false);
        var pages = new LinkedHashMap<String, List<String>>();
        pages.put("/", List.of("/"));
        pages.put("/calendar", List.of("/calendar", "/calendar?year=2027", "/calendar?version=kz-2026-11"));
        pages.put("/calendar/new", List.of("/calendar/new"));
        pages.put("/calendar/move", List.of("/calendar/move"));
        pages.put("/calendar/activations/{number}", List.of("/calendar/activations/" + receipts.calendar()));
        pages.put("/clashes", List.of("/clashes"));
        pages.put(
                "/clashes/{week}",
                List.of(
                        "/clashes/" + WEEK,
                        "/clashes/" + WEEK + "?from=1",
                        "/clashes/" + WEEK + "?event=" + id(events.get(0))));
        pages.put("/editing", List.of("/editing"));
        pages.put("/editing/{week}", editing(events, receipts));
        pages.put(
                "/editing/{week}/merger",
                List.of("/editing/" + WEEK + "/merger?event=" + id(events.get(0)) + "&other=" + id(events.get(1))));
        pages.put("/policy", List.of("/policy"));
        pages.put(
                "/editing/{week}/bodies",
                List.of("/editing/" + WEEK + "/bodies", "/editing/" + WEEK + "/bodies?state=SILENT&kind=CENTRAL"));
        pages.put("/editing/{week}/publication", List.of("/editing/" + WEEK + "/publication"));
        pages.put(
                "/events/{id}",
                ofEachSort(events).map(event -> "/events/" + id(event)).toList());
        pages.put("/obligations/note", notes());
        pages.put("/sign-in", List.of("/sign-in", "/sign-in?next=%2Fediting"));
        pages.put("/sign-in/mail", List.of("/sign-in/mail"));
        pages.put("/sign-out", List.of("/sign-out"));
        pages.put("/problems", List.of("/problems"));
        pages.put("/problems/{kind}", List.of("/problems/key-reused"));
        pages.put("/ask", List.of("/ask"));
        var asked = "/asked/" + newsroom.ask("edu", "prokuror").text("batch");
        pages.put("/asked/{batch}", List.of(asked));
        pages.put("/asked/{batch}/print", List.of(asked + "/print"));
        pages.put("/asked", List.of("/asked", "/asked?state=open"));
        pages.put("/agenda", List.of("/agenda"));
        pages.put("/agenda/new", List.of("/agenda/new"));
        pages.put("/agenda/{id}", agenda(""));
        pages.put("/agenda/{id}/print", agenda("/print"));
        pages.put(
                "/directory",
                List.of("/directory", "/directory?show=nobody", "/directory?asOf=2026-12-01&name=алматы"));
        pages.put("/directory/new", List.of("/directory/new"));
        pages.put("/directory/{code}", List.of("/directory/edu", "/directory/mam"));
        pages.put("/week", List.of("/week"));
        pages.put("/week/{week}", List.of("/week/" + WEEK, "/week/" + WEEK + "?sent=2&empty=8", "/week/2026-W52"));
        pages.put("/week/{week}/receipt", List.of("/week/" + WEEK + "/receipt"));
        pages.put("/events", List.of("/events", "/events?week=" + WEEK));
        pages.put(
                "/events/{id}/change",
                ofEachSort(events.stream()
                                .filter(event -> event.path("agency").asString().equals("edu"))
                                .toList())
                        .map(event -> "/events/" + id(event) + "/change")
                        .toList());
        pages.put("/week/{week}/sends/{send}", List.of(new AgencyPages(newsroom, "edu").sentEvent("2026-W52")));
        pages.put("/week/{week}/table", List.of("/week/" + WEEK + "/table"));
        pages.put("/drafts/new", List.of("/drafts/new", "/drafts/new?week=2026-W52"));
        pages.put("/drafts/{id}", List.of(new AgencyPages(newsroom, "edu").savedDraft("2026-W52")));
        pages.put("/owed", List.of("/owed"));
        pages.put("/requests", List.of("/requests"));
        pages.put("/requests/{id}", requests());
        pages.put("/matters", List.of("/matters"));
        pages.put("/matters/new", List.of("/matters/new"));
        pages.put("/matters/{id}", matters());
        pages.put("/body", List.of("/body"));
        pages.put("/bodies", List.of("/bodies", "/bodies?name=ministry"));
        pages.put("/people", List.of("/people"));
        pages.put("/passkeys", List.of("/passkeys"));
        pages.put("/sign-in/passkey", List.of("/sign-in/passkey"));
        pages.put("/keys", List.of("/keys"));
        pages.put("/audit", List.of("/audit", "/audit?month=2026-12", "/audit?month=2026-12&kind=EVENT_SUBMITTED"));
        return pages;
    }

    /** The requests to one body, in each state. */
    private List<String> requests() {
        return get("/api/information-requests?addressee=edu", false).stream()
                .map(request -> "/requests/" + id(request))
                .toList();
    }

    /** The joint matters of one body, in each state. */
    private List<String> matters() {
        var seen = newsroom.request("GET", "/api/joint-matters?limit=500")
                .as(newsroom.agencyKey("edu"))
                .send();
        return seen.body()
                .path("items")
                .valueStream()
                .map(matter -> "/matters/" + id(matter))
                .toList();
    }

    /** The joint matters of all bodies, in each state. */
    private List<String> agenda(String part) {
        return get("/api/joint-matters?limit=500", false).stream()
                .map(matter -> "/agenda/" + id(matter) + part)
                .toList();
    }

    /** Each day of the week, the cards, a merger that is being chosen, and a search. */
    private static List<String> editing(List<JsonNode> events, Receipts receipts) {
        var page = "/editing/" + WEEK;
        var pages = new ArrayList<>(List.of(page, page + "?done=" + receipts.decision(), page + "?from=100"));
        GridWeek.parse(WEEK).days().forEach(day -> pages.add(page + "?day=" + day));
        ofEachSort(events).forEach(event -> pages.add(page + "?event=" + id(event)));
        pages.add(page + "?merge=" + id(events.get(0)) + "&event=" + id(events.get(1)));
        pages.add(page + "?only=undecided&q=форум");
        return pages;
    }

    private Map<String, List<String>> notifier() {
        var deadLetter = get("/api/ops", true, "letters").get(0);
        var pages = new LinkedHashMap<String, List<String>>();
        pages.put("/", List.of("/"));
        pages.put("/grids/{week}", grids());
        pages.put(
                "/grids/{week}/events/{event}",
                List.of("/grids/" + WEEK + "/events/"
                        + newsroom.versionsOf(WEEK).get(0).entries().get(0).getEventId()));
        pages.put("/grids/{week}/certificate", List.of("/grids/" + WEEK + "/certificate"));
        pages.put("/ops", List.of("/ops"));
        pages.put("/ops/obligations/{*id}", obligations());
        pages.put(
                "/ops/dead-letters/{service}/{at}",
                List.of("/ops/dead-letters/" + deadLetter.path("service").asString() + "/"
                        + deadLetter.path("at").asLong()));
        pages.put(
                "/ops/known-grids/{week}",
                List.of("/ops/known-grids/" + WEEK, "/ops/known-grids/" + WEEK + "?asOf=2026-12-04T12:00"));
        pages.put("/clock", List.of("/clock", "/clock?state=overdue", "/clock?kind=REQUEST_ANSWER&body=edu"));
        pages.put("/outlets", List.of("/outlets", "/outlets?from=100"));
        pages.put("/outlets/{id}", outlets());
        pages.put(
                "/outlets/versions/{week}/{version}",
                List.of("/outlets/versions/" + WEEK + "/1", "/outlets/versions/" + WEEK + "/1?state=DELIVERED"));
        pages.put("/outlets/{id}/why", why());
        pages.put("/outlets/{id}/webhook", List.of("/outlets/sample/webhook"));
        pages.put(
                "/outlets/{id}/webhook/attempts",
                List.of("/outlets/sample/webhook/attempts", "/outlets/sample/webhook/attempts?done=again"));
        pages.put(
                "/outlets/{id}/subscriptions/new",
                Stream.of("MAIL", "CALENDAR", "FEED")
                        .map("/outlets/sample/subscriptions/new?channel="::concat)
                        .toList());
        pages.put("/outlets/{id}/subscriptions/{subscription}", subscriptions());
        pages.put("/outlets/{id}/subscriptions/{subscription}/attempts", mailAttempts());
        pages.put(
                "/outlets/applications/{id}",
                List.of(new SubscribedOutlet("asks-77", "desk@asks.example")
                        .ask(newsroom, Instant.parse("2030-01-01T00:00:00Z"))));
        pages.put(
                "/subscriptions/{outletId}/{subscriptionId}/{key}/unsubscribe",
                List.of(new SubscribedOutlet("gazeta-77", "desk@gazeta.example").write(newsroom)));
        pages.put("/receive", List.of("/receive", "/receive?asked="));
        pages.put("/sign-in", List.of("/sign-in"));
        pages.put("/sign-out", List.of("/sign-out"));
        pages.put("/problems", List.of("/problems"));
        pages.put("/problems/{kind}", List.of("/problems/key-reused"));
        return pages;
    }

    /** Every outlet; one is there at least, and that of the sample account, suspended so that nothing waits for them. */
    private List<String> outlets() {
        var editor = new EditorClient(newsroom);
        editor.enter("tv-77", "https://8.8.8.8/grid");
        editor.post("/api/outlets/tv-77/suspension", Map.of("reason", "Арна көшіп жатыр"));
        editor.post(
                "/api/outlets",
                Map.of(
                        "id",
                        "sample",
                        "name",
                        Plans.text("Үлгі арна", "Пробный канал"),
                        "webhookUrl",
                        "https://8.8.8.8/sample"));
        editor.post("/api/outlets/sample/suspension", Map.of("reason", "Арна көшіп жатыр"));
        return get("/api/outlets", true).stream()
                .map(outlet -> "/outlets/" + outlet.path("id").asString())
                .toList();
    }

    /** The choice of an event, and one event. */
    private List<String> why() {
        var event = newsroom.versionsOf(WEEK).get(0).entries().get(0).getEventId();
        var page = "/outlets/sample/why";
        return List.of(page, page + "?week=" + WEEK, page + "?week=" + WEEK + "&event=" + event);
    }

    /** A subscription of each channel of the sample outlet. */
    private List<String> subscriptions() {
        var editor = new EditorClient(newsroom);
        var path = "/api/outlets/sample/subscriptions";
        editor.post(path, Map.of("channel", "CALENDAR", "language", "KK"));
        editor.post(path, Map.of("channel", "FEED", "language", "RU"));
        editor.post(
                path,
                Map.of("channel", "MAIL", "language", "EN", "address", "desk@sample.example", "digestOnly", true));
        return get(path, true).stream()
                .map(one -> "/outlets/sample/subscriptions/" + one.path("id").asString())
                .toList();
    }

    /** The attempts to send mails of each subscription that is mailed. */
    private List<String> mailAttempts() {
        return get("/api/outlets/sample/subscriptions", true).stream()
                .filter(one -> one.path("channel").asString().equals("MAIL"))
                .map(one -> "/outlets/sample/subscriptions/" + one.path("id").asString() + "/attempts")
                .toList();
    }

    /** Every version, every day, and the week as it was seen. */
    private List<String> grids() {
        var page = "/grids/" + WEEK;
        var pages = new ArrayList<>(List.of(page, page + "?asOf=2026-12-05T12:00"));
        newsroom.versionsOf(WEEK).forEach(grid -> pages.add(page + "?version=" + grid.version()));
        pages.addAll(List.of(page + "?since=1", page + "?since=yesterday", page + "?q=2026&body=edu&region=x"));
        GridWeek.parse(WEEK).days().forEach(day -> pages.add(page + "?day=" + day));
        return pages;
    }

    /** A note on each of them, and on several at once. */
    private List<String> notes() {
        var each = owed().map(id -> "obligation=" + id).toList();
        return Stream.concat(each.stream(), Stream.of(String.join("&", each)))
                .map(asked -> "/obligations/note?" + asked + "&back=/clock%3Fstate%3Doverdue")
                .toList();
    }

    private List<String> obligations() {
        return owed().map("/ops/obligations/"::concat).toList();
    }

    /** One of each kind in each state. */
    private Stream<String> owed() {
        return Stream.of("WEEKLY_SUBMISSION", "REQUEST_ANSWER", "JOINT_CONTRIBUTION", "GRID_DISPATCH")
                .flatMap(kind -> Stream.of("open", "overdue")
                        .flatMap(state -> get("/api/obligations?kind=" + kind + "&state=" + state, true).stream()
                                .limit(1)))
                .map(row -> row.path("obligationId").asString());
    }

    /** Those of which each differs from the others in how it stands or in what it says of its time. */
    private static Stream<JsonNode> ofEachSort(List<JsonNode> events) {
        var sorts = new LinkedHashMap<List<String>, JsonNode>();
        for (var event : events) {
            var sort = Stream.of("status", "decision", "timing", "dateToBeConfirmed")
                    .map(field -> event.findPath(field).asString(""))
                    .toList();
            sorts.putIfAbsent(sort, event);
        }
        return sorts.values().stream();
    }

    private static String id(JsonNode event) {
        return event.path("id").asString();
    }

    private List<JsonNode> get(String path, boolean ofNotifier) {
        return get(path, ofNotifier, "items");
    }

    private List<JsonNode> get(String path, boolean ofNotifier, String list) {
        var answer = (ofNotifier ? newsroom.toNotifier("GET", path) : newsroom.request("GET", path))
                .as(newsroom.editorKey())
                .send();
        if (answer.status() != 200) {
            throw new IllegalStateException(path + ": " + answer);
        }
        return answer.body().path(list).valueStream().toList();
    }
}
