package kz.mediagrid.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.mediagrid.edge.caller.Role;
import kz.mediagrid.edge.caller.Routes;
import kz.mediagrid.edge.caller.Routes.Route;
import kz.mediagrid.gateway.account.GatewayRoutes;
import kz.mediagrid.notifier.config.NotifierRoutes;
import kz.mediagrid.standalone.run.Ports;

/**
 * Lists every page with the roles that may open it, from the route tables of the services.
 *
 * @param outlets the ids of the outlets, of each of which the list has the page
 */
record Pages(Ports ports, String week, List<String> outlets) {

    private static final String OF_OUTLET = "/outlets/{id}";

    /** The paths that are not listed: paths for programs and for readers of mails, and the paths for sign-in and sign-out. */
    private static final Pattern NO_PAGE = Pattern.compile(
            "/(api|actuator|assets|\\.well-known|v3)/.*|/sign-(in|out)(/.*)?|/subscriptions/.*|/ops/events|/problems/.*|/audit\\.csv|/directory\\.(csv|xlsx)|/asked/.*\\.zip"
                    + "|/week/.*\\.xlsx|/editing/.*\\.(csv|xlsx)|/grids/.*/print\\.css|/(grids|calendars)/.*\\.ics|/feeds/.*");

    private static final Map<String, String> GATEWAY = Map.ofEntries(
            Map.entry("/", "redirects to the page at which the role begins"),
            Map.entry("/calendar", "working days, and the calendar in force"),
            Map.entry("/week", "redirects to next week"),
            Map.entry("/week/{week}", "a body's week: time left, table of drafts, filed events"),
            Map.entry("/events", "a body's events, with the editor's decisions"),
            Map.entry("/requests", "the requests to a body, with the time left"),
            Map.entry("/requests/{id}", "a request to a body: answer, draft, message"),
            Map.entry("/matters", "the joint matters that concern a body"),
            Map.entry("/matters/new", "the form by which a body opens a joint matter"),
            Map.entry("/matters/{id}", "a joint matter: contribution, notice and its supplements"),
            Map.entry("/body", "a body's entry in the directory, with its history"),
            Map.entry("/bodies", "finds the press unit of another body"),
            Map.entry("/obligations/note", "acknowledgement, responsible person and note for overdue obligations"),
            Map.entry("/audit", "who did what about accounts and accesses"),
            Map.entry("/week/{week}/sends/{send}", "the receipt of events that were sent together"),
            Map.entry("/files/{id}", "a file of an event, answer or contribution"),
            Map.entry("/owed", "all that a body owes, and what it met"),
            Map.entry("/ask", "the form of a request to bodies"),
            Map.entry("/asked", "the requests of the authorised body, with the answers"),
            Map.entry("/asked/{batch}", "a request to several bodies: who answered, who is silent"),
            Map.entry("/asked/{batch}/print", "the answers, to print"),
            Map.entry("/agenda", "the joint matters, with their terms and notices"),
            Map.entry("/agenda/new", "the form of a joint matter of several bodies"),
            Map.entry("/agenda/{id}", "a joint matter: contributions, extension, notice, cancellation"),
            Map.entry("/agenda/{id}/print", "a joint matter, to print"),
            Map.entry("/directory", "the directory of authorised persons: search, bodies without contacts, files"),
            Map.entry("/directory/new", "the form of a new body"),
            Map.entry("/directory/{code}", "an entry of the directory: names, duties, end, merger, history"),
            Map.entry("/events/{id}/change", "correction, postponement, withdrawal of a body's event"),
            Map.entry("/week/{week}/receipt", "a body's receipt of a week"),
            Map.entry("/week/{week}/table", "a table of events, as a file or pasted"),
            Map.entry("/drafts/new", "the form of a new event"),
            Map.entry("/drafts/{id}", "a draft of an event"),
            Map.entry("/people", "who may sign in; invitations and revocations"),
            Map.entry("/passkeys", "a person's own passkeys"),
            Map.entry("/problems", "the types of problems of the API"),
            Map.entry("/keys", "the API keys of programs; making, rotating and revoking them"),
            Map.entry("/calendar/new", "the preview and the activation of another calendar"),
            Map.entry("/calendar/move", "the preview and the activation of a moved day off"),
            Map.entry("/calendar/activations/{number}", "the outcome of an activation"),
            Map.entry("/editing", "redirects to the week that is edited"),
            Map.entry("/editing/{week}", "decisions and notes on a week's events"),
            Map.entry(
                    "/editing/{week}/bodies",
                    "the bodies that owe a week: declared or silent, telephone numbers, calls"),
            Map.entry("/editing/{week}/merger", "two filings side by side, to merge one into the other"),
            Map.entry("/policy", "the general rule on events without a decision, and what another rule would change"),
            Map.entry("/editing/{week}/publication", "what the next version of a week changes, and its publication"),
            Map.entry("/clashes", "redirects to the week's clashes"),
            Map.entry("/clashes/{week}", "events that clash by place, speaker or hour"),
            Map.entry(
                    "/events/{id}", "the life of an event; the response to the curl line above names the event's id"));

    private static final Map<String, String> NOTIFIER = Map.ofEntries(
            Map.entry("/problems", "the types of problems of the API"),
            Map.entry("/", "the grid of the present week, or of the nearest published week"),
            Map.entry("/grids/{week}", "a week's grid, and all its versions"),
            Map.entry("/grids/{week}/events/{event}", "an event of the week, and its changes"),
            Map.entry("/grids/{week}/text", "the grid as text, to paste into a messenger"),
            Map.entry("/grids/{week}/certificate", "the certificate that the grid was sent"),
            Map.entry("/outlets", "the outlets: state, lag, last error; leads people of an outlet to their own"),
            Map.entry("/outlets/applications/{id}", "an outlet that asks for the media-grid: confirm or refuse"),
            Map.entry("/receive", "an outlet asks for the media-grid"),
            Map.entry(OF_OUTLET, "an outlet: its channels and deliveries; suspending and resuming it, a new secret"),
            Map.entry("/outlets/{id}/why", "why an outlet got an event, or did not, channel by channel"),
            Map.entry("/outlets/{id}/webhook", "the webhook of an outlet: address, filter, test message"),
            Map.entry(
                    "/outlets/{id}/webhook/attempts",
                    "the attempts to send to a webhook, with request and answer; sending again"),
            Map.entry(
                    "/outlets/{id}/subscriptions/{subscription}/attempts",
                    "the attempts to send mails of a subscription; sending again"),
            Map.entry("/outlets/{id}/subscriptions/new", "the form of a subscription to mail, calendar or feed"),
            Map.entry(
                    "/outlets/{id}/subscriptions/{subscription}", "a subscription: settings, pause, new address, end"),
            Map.entry(
                    "/outlets/versions/{week}/{version}",
                    "the outlets that have a version, and why the others lack it"),
            Map.entry("/ops", "overdue obligations, undeclared weeks, failures"),
            Map.entry("/ops/obligations/{*id}", "the history of an obligation"),
            Map.entry("/ops/known-grids/{week}", "the events as they were known at an instant"),
            Map.entry("/ops/dead-letters/{service}/{at}", "a record that a service could not read"),
            Map.entry("/clock", "all obligations, with countdown and proof"));

    /**
     * A page.
     *
     * @param address the page's address, with the variable parts in braces
     * @param words the description of the page; empty if this class has no description
     */
    record Page(String address, List<String> roles, String words) {}

    List<Page> all() {
        return Stream.concat(
                        pages(ports.notifierAddress(), NotifierRoutes.ROUTES, NOTIFIER),
                        pages(ports.pagesAddress(), GatewayRoutes.ROUTES, GATEWAY))
                .toList();
    }

    private Stream<Page> pages(String base, Routes routes, Map<String, String> words) {
        return routes.table().stream()
                .filter(route -> route.method().equals("GET")
                        && !NO_PAGE.matcher(path(route)).matches())
                .sorted(Comparator.comparing(Pages::path))
                .flatMap(route -> addresses(path(route))
                        .map(address -> new Page(base + address, roles(route), words.getOrDefault(path(route), ""))));
    }

    private Stream<String> addresses(String path) {
        return path.equals(OF_OUTLET)
                ? outlets.stream().map(id -> path.replace("{id}", id))
                : Stream.of(path.replace("{week}", week).replace("{*", "{"));
    }

    private static String path(Route route) {
        return route.path().getPatternString();
    }

    private static List<String> roles(Route route) {
        return route.isOpen()
                ? List.of("everybody")
                : route.roles().stream().sorted().map(Role::name).toList();
    }
}
