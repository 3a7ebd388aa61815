package kz.mediagrid.edge.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IElementTag;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.ITemplateEvent;

/** The elements of one page that take the content of a {@link TypedForm}: the first form that sends the same fields to the same address. */
final class FilledForm {

    /** Hidden fields that tell the forms of one page apart. */
    private static final Set<String> SUBJECTS = Set.of("event", "other", "person");

    private static final String ID = "[0-9a-f]+";

    private final TypedForm typed;
    private final ITemplateContext context;
    private final IModelFactory models;
    private final Map<String, List<String>> left = new LinkedHashMap<>();
    private boolean found;
    private boolean isFocused;

    FilledForm(TypedForm typed, ITemplateContext context) {
        this.typed = typed;
        this.context = context;
        this.models = context.getModelFactory();
        typed.fields().forEach((name, values) -> left.put(name, new ArrayList<>(values)));
    }

    static boolean is(IElementTag tag, String name) {
        return tag.getElementCompleteName().equals(name);
    }

    /** The same elements, filled if they contain the form. */
    List<ITemplateEvent> fill(List<ITemplateEvent> part) {
        for (int begin = 0; begin < part.size() && !found; begin++) {
            if (part.get(begin) instanceof IOpenElementTag tag && is(tag, "form") && takesSamePath(tag)) {
                int end = endOf(part, begin);
                var form = part.subList(begin, end);
                if (isSame(form)) {
                    found = true;
                    var all = new ArrayList<ITemplateEvent>();
                    part.subList(0, begin).forEach(event -> all.add(unfolded(event)));
                    all.addAll(filled(form));
                    all.addAll(part.subList(end, part.size()));
                    return all;
                }
            }
        }
        return part;
    }

    private static int endOf(List<ITemplateEvent> part, int begin) {
        int end = begin;
        while (!(part.get(end) instanceof ICloseElementTag tag && is(tag, "form"))) {
            end++;
        }
        return end;
    }

    private boolean takesSamePath(IOpenElementTag form) {
        var action = Objects.requireNonNullElse(form.getAttributeValue("action"), "");
        return action.replaceFirst("\\?.*", "").equals(typed.path()) && "post".equals(form.getAttributeValue("method"));
    }

    private boolean isSame(List<ITemplateEvent> form) {
        var names = new LinkedHashSet<String>();
        var subjects = new LinkedHashMap<String, List<String>>();
        for (var event : form) {
            if (event instanceof IProcessableElementTag tag && !is(tag, "button")) {
                var name = Objects.requireNonNullElse(tag.getAttributeValue("name"), "");
                names.add(name);
                if (SUBJECTS.contains(name) && "hidden".equals(tag.getAttributeValue("type"))) {
                    subjects.put(name, List.of(value(tag)));
                }
            }
        }
        var sent = new LinkedHashMap<>(typed.fields());
        sent.keySet().retainAll(SUBJECTS);
        var texts = typed.fields().keySet().stream().filter(TypedText::isTyped).toList();
        return sent.equals(subjects) && (texts.isEmpty() || texts.stream().anyMatch(names::contains));
    }

    private List<ITemplateEvent> filled(List<ITemplateEvent> form) {
        var filled = new ArrayList<ITemplateEvent>();
        List<String> chosen = null;
        boolean replaced = false;
        for (var event : form) {
            if (event instanceof ICloseElementTag tag) {
                replaced = replaced && !is(tag, "textarea");
                chosen = is(tag, "select") ? null : chosen;
            }
            if (replaced) {
                continue;
            }
            if (event instanceof IStandaloneElementTag tag && is(tag, "input")) {
                filled.add(input(tag));
            } else if (event instanceof IOpenElementTag tag && is(tag, "option") && chosen != null) {
                filled.add(marked(tag, "selected", chosen.contains(value(tag))));
            } else if (event instanceof IOpenElementTag tag && is(tag, "textarea")) {
                var text = next(name(tag));
                filled.add(focused(tag, text));
                if (text != null) {
                    filled.add(models.createText("\n" + escaped(text)));
                    replaced = true;
                }
            } else {
                filled.add(unfolded(event));
            }
            if (event instanceof IOpenElementTag tag && is(tag, "select")) {
                chosen = left.remove(name(tag));
            }
        }
        filled.addAll(withoutField());
        return filled;
    }

    private IStandaloneElementTag input(IStandaloneElementTag tag) {
        var name = name(tag);
        var type = Objects.requireNonNullElse(tag.getAttributeValue("type"), "text");
        switch (type) {
            case "checkbox", "radio" -> {
                return marked(
                        tag,
                        "checked",
                        left.getOrDefault(name, new ArrayList<>()).remove(value(tag)));
            }
            case "file", "submit", "password" -> {
                return tag;
            }
            default -> {
                var text = next(name);
                return text == null ? tag : focused(models.setAttribute(tag, "value", escaped(text)), text);
            }
        }
    }

    /** The first text of the form has the focus, so that the page shows the place to which it came back. */
    private <T extends IProcessableElementTag> T focused(T tag, @Nullable String text) {
        if (isFocused || text == null || text.isBlank() || !TypedText.isWritten(name(tag))) {
            return tag;
        }
        isFocused = true;
        return models.setAttribute(tag, "autofocus", "autofocus");
    }

    /** The next value that was sent under the name; null without one. The token of the form is the page's own. */
    private @Nullable String next(String name) {
        var values = left.getOrDefault(name, List.of());
        return values.isEmpty() ? null : values.remove(0);
    }

    private <T extends IProcessableElementTag> T marked(T tag, String mark, boolean on) {
        var plain = models.removeAttribute(tag, mark);
        return on ? models.setAttribute(plain, mark, mark) : plain;
    }

    private ITemplateEvent unfolded(ITemplateEvent event) {
        return event instanceof IOpenElementTag tag && is(tag, "details") ? marked(tag, "open", true) : event;
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static String name(IProcessableElementTag tag) {
        return HtmlUtils.htmlUnescape(Objects.requireNonNullElse(tag.getAttributeValue("name"), ""));
    }

    private static String value(IProcessableElementTag tag) {
        return HtmlUtils.htmlUnescape(Objects.requireNonNullElse(tag.getAttributeValue("value"), ""));
    }

    /** Fields for what was sent in lines that the page does not have yet, for instance those of a further material. */
    private List<ITemplateEvent> withoutField() {
        var fields = new ArrayList<ITemplateEvent>();
        int number = 0;
        for (var field : left.entrySet()) {
            boolean isFile = TypedText.isFile(field.getKey());
            for (var text : isFile || TypedText.isTyped(field.getKey()) ? field.getValue() : List.<String>of()) {
                if (isFile ? text.matches(ID) : TypedText.isChosen(field.getKey())) {
                    fields.add(models.createText("<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                            .formatted(escaped(field.getKey()), escaped(text))));
                } else if (!text.isBlank()) {
                    fields.add(area(" name=\"" + escaped(field.getKey()) + "\"", ++number, text));
                }
            }
        }
        left.clear();
        return fields;
    }

    private ITemplateEvent area(String attributes, int number, String text) {
        return models.createText("""
                <div class="govuk-form-group"><textarea class="govuk-textarea" rows="3" dir="auto" aria-label="%s"%s>
                %s</textarea></div>
                """.formatted(say("problem.typed.part", number), attributes, escaped(text)));
    }

    private String say(String key, Object... values) {
        return escaped(context.getMessage(FilledForm.class, key, values, true));
    }

    /** The texts of the form for a page that no longer has the form; nothing if the page has it. */
    List<ITemplateEvent> rest() {
        var rest = new ArrayList<ITemplateEvent>();
        if (!found) {
            int number = 0;
            for (var field : left.entrySet()) {
                for (var text : TypedText.isWritten(field.getKey()) ? field.getValue() : List.<String>of()) {
                    if (!text.isBlank()) {
                        rest.add(area(" readonly", ++number, text));
                    }
                }
            }
            if (!rest.isEmpty()) {
                rest.add(
                        0,
                        models.createText("<h2 class=\"govuk-heading-m\">%s</h2><p class=\"govuk-body\">%s</p>"
                                .formatted(say("problem.typed"), say("problem.typed.why"))));
            }
        }
        return rest;
    }
}
