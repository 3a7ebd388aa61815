package kz.mediagrid.demo.play;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jsoup.select.Elements;

/**
 * A form as a page serves it, with its hidden fields, for a person without JavaScript. Whatever the person does not type is sent as the
 * page had it.
 */
final class PageForm {

    private static final int BAD = 400;
    private static final int GONE = 410;
    private static final String FILES = "multipart/form-data";

    private final FormElement form;
    private final Map<String, ChosenFile> files = new HashMap<>();

    private record ChosenFile(String name, String text) {

        static final ChosenFile NONE = new ChosenFile("", "");
    }

    private PageForm(FormElement form) {
        this.form = form;
    }

    /** Opens a page in {@code session}, which keeps the cookies. */
    static Document open(Connection session, String address) {
        return page(session.newRequest(address).method(Connection.Method.GET));
    }

    /**
     * Signs in with a one-time link. Returns the page at which the person begins. The gateway may read a moment later that an operator
     * made the link.
     */
    static Document signIn(Connection session, String link) {
        var page = Wait.until("a one-time link", () -> {
            var answer = sent(session.newRequest(link).method(Connection.Method.GET));
            return answer.statusCode() == GONE ? Optional.empty() : Optional.of(page(answer));
        });
        return with(page, "button").press();
    }

    /**
     * The form of {@code page} that {@code part} is in.
     *
     * @param part the CSS selector of an element in the form, e.g. {@code button[value=send]}
     */
    static PageForm with(Document page, String part) {
        var found = page.select("main form:has(" + part + ")").first();
        if (!(found instanceof FormElement form)) {
            throw new IllegalStateException("no form with " + part + " on " + page.location() + ": " + said(page));
        }
        return new PageForm(form);
    }

    boolean has(String field) {
        return !named(field).isEmpty();
    }

    /** Types into a field; a choice is chosen, and a box is ticked if {@code text} is its value. */
    void type(String field, String text) {
        var input = field(field);
        if (input.normalName().equals("select")) {
            choose(input.select("option"), "selected", field, text);
        } else if (input.attr("type").equals("checkbox")) {
            input.attr("checked", input.val().equals(text));
        } else if (input.attr("type").equals("radio")) {
            choose(named(field), "checked", field, text);
        } else {
            input.val(text);
        }
    }

    private static void choose(Elements offered, String mark, String field, String value) {
        var chosen = offered.stream()
                .filter(one -> one.val().equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(field + " offers no " + value));
        offered.removeAttr(mark);
        chosen.attr(mark, mark);
    }

    /** Chooses a text file for the file field. */
    void attach(String field, String name, String text) {
        files.put(field(field).attr("name"), new ChosenFile(name, text));
    }

    private Element field(String name) {
        return Objects.requireNonNull(named(name).first(), () -> "no field " + name + " in " + form.attr("action"));
    }

    /** The name of the first empty field whose name ends with {@code end}, as a table has one in each row. */
    String emptyField(String end) {
        return form.elements().select("[name$=" + end + "]").stream()
                .filter(field -> field.val().isEmpty())
                .map(field -> field.attr("name"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no empty field " + end + " in " + form.attr("action")));
    }

    /** Presses the form's only button. Returns the page that follows. */
    Document press() {
        return page(filled());
    }

    /** Presses the button with the value {@code action}. Returns the page that follows. */
    Document press(String action) {
        Element button = Objects.requireNonNull(
                form.select("button[value=" + action + "]").first(),
                () -> "no button " + action + " in " + form.attr("action"));
        return page(filled().data(button.attr("name"), button.val()));
    }

    /** The form as it is sent. A file field without a file is sent empty. */
    private Connection filled() {
        var request = form.submit();
        if (form.attr("enctype").equals(FILES)) {
            request.header("Content-Type", FILES);
        }
        form.elements().select("[type=file]").forEach(field -> {
            var file = files.getOrDefault(field.attr("name"), ChosenFile.NONE);
            Objects.requireNonNull(request.data(field.attr("name")))
                    .value(file.name())
                    .inputStream(new ByteArrayInputStream(file.text().getBytes(StandardCharsets.UTF_8)));
        });
        return request;
    }

    /** The fields with this name. A selector would not tell MAIL from mail. */
    private Elements named(String field) {
        return form.elements().stream()
                .filter(one ->
                        one.attr("name").equals(field) && !one.attr("type").equals("hidden"))
                .collect(Collectors.toCollection(Elements::new));
    }

    private static Document page(Connection request) {
        return page(sent(request));
    }

    private static Connection.Response sent(Connection request) {
        try {
            return request.header("Accept", "text/html").ignoreHttpErrors(true).execute();
        } catch (IOException e) {
            throw new UncheckedIOException("no page answered", e);
        }
    }

    private static Document page(Connection.Response answer) {
        try {
            var page = answer.parse();
            if (answer.statusCode() >= BAD) {
                throw new IllegalStateException(
                        "%s answered %d: %s".formatted(page.location(), answer.statusCode(), said(page)));
            }
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException("no page was read", e);
        }
    }

    private static String said(Document page) {
        var faults = page.select(".govuk-error-summary");
        return faults.isEmpty() ? page.title() : faults.text();
    }
}
