package kz.mediagrid.endtoend;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.mediagrid.endtoend.WordSources.Asked;

/** Finds the pages that show a template's texts, by their Russian titles, and the parts of a page that do. */
final class TemplatePlaces {

    private static final Pattern TITLE = Pattern.compile("<title th:text=\"([^\"]*)\"");
    private static final Pattern KEY = Pattern.compile("#\\{([\\w.-]+)");
    private static final Pattern INCLUDED = Pattern.compile("~\\{([\\w/-]+) ::");
    private static final Pattern TAG = Pattern.compile("<([a-z][\\w:-]*)((?:[^\"'>]++|\"[^\"]*+\"|'[^']*+')*+)");
    private static final int MANY = 3;

    private final Properties said;
    private final Map<String, String> templates = new TreeMap<>();
    private final Properties russian = new Properties();

    /** @param said the names of pages without a title of their own, and of the parts of pages */
    TemplatePlaces(Properties said) {
        this.said = said;
        for (var file : MainFiles.ofAllModules(".html")) {
            templates.put(name(file), MainFiles.read(file));
        }
        MainFiles.ofAllModules("_ru.properties")
                .forEach(bundle -> russian.putAll(KazakhTexts.properties(MainFiles.read(bundle))));
    }

    /** As in {@code страница «Рабочий календарь»: заголовок, кнопка}; empty if no template asks. */
    String places(Stream<Asked> all) {
        var partsByPages = new TreeMap<String, Set<String>>();
        all.forEach(asked -> {
            var template = name(asked.file());
            parts(asked.key(), templates.getOrDefault(template, ""))
                    .forEach(part -> partsByPages
                            .computeIfAbsent(pages(template), pages -> new TreeSet<>())
                            .add(part));
        });
        var places = partsByPages.entrySet().stream()
                .limit(MANY)
                .map(place -> place.getKey() + ": " + String.join(", ", place.getValue()))
                .collect(joining("; "));
        return partsByPages.size() > MANY ? places + "; и другие страницы" : places;
    }

    private String pages(String template) {
        var pages = new TreeSet<String>();
        collect(template, pages, new HashSet<>());
        return String.join(", ", pages);
    }

    private void collect(String template, Set<String> pages, Set<String> seen) {
        if (!seen.add(template)) {
            return;
        }
        var named = said.getProperty("template." + template, title(template));
        if (!named.isEmpty()) {
            pages.add(named);
            return;
        }
        templates.forEach((other, content) -> {
            if (INCLUDED.matcher(content)
                    .results()
                    .anyMatch(part -> part.group(1).equals(template))) {
                collect(other, pages, seen);
            }
        });
    }

    private String title(String template) {
        var title = TITLE.matcher(templates.getOrDefault(template, ""));
        if (!title.find()) {
            return "";
        }
        return KEY.matcher(title.group(1))
                .results()
                .map(key -> key.group(1))
                .filter(key -> !key.equals("name") && !key.contains("error"))
                .map(russian::getProperty)
                .filter(words -> words != null)
                .findFirst()
                .map(words -> "страница «" + words + "»")
                .orElse("");
    }

    /** The parts of a page that ask for {@code key}, such as a button. */
    private Stream<String> parts(String key, String template) {
        var use = use(key);
        return TAG.matcher(template)
                .results()
                .filter(tag -> use.matcher(tag.group(2)).find())
                .map(tag -> part(tag.group(1), tag.group(2), use.matcher(tag.group(2))))
                .distinct();
    }

    /** The key in a template, or the part of it that stands there as a literal. */
    private static Pattern use(String key) {
        var literal = Pattern.quote(key.startsWith("*") ? key.substring(1) : key.replaceFirst("\\*.*", ""));
        return Pattern.compile(
                key.contains("*") ? "'" + literal + "'" : "#\\{" + literal + "(?![\\w.-])|'" + literal + "'");
    }

    private String part(String tag, String attributes, Matcher use) {
        var before = use.find() ? attributes.substring(0, use.start()) : "";
        for (var kind : List.of("aria-label", "visually-hidden", "hint", "error", "tag", "caption", "summary")) {
            var inAttribute = kind.equals("aria-label") ? before : attributes.replaceAll("th:[\\w-]+=\"[^\"]*\"", "");
            var at = inAttribute.lastIndexOf(kind);
            if (at >= 0 && (!kind.equals("aria-label") || inAttribute.indexOf('"', at + kind.length() + 2) < 0)) {
                return said.getProperty("part." + kind, kind);
            }
        }
        return said.getProperty("part." + tag, said.getProperty("part.text", tag));
    }

    /** As other templates call it: {@code page/layout} for {@code edge-templates/page/layout.html}. */
    private static String name(Path file) {
        return MainFiles.path(file).replaceFirst(".*-templates/", "").replaceFirst("\\.html$", "");
    }
}
