package kz.mediagrid.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** The parts of a mail, which are written as plain text and as HTML. */
final class MailBlocks {

    /**
     * A heading with lines.
     *
     * @param level 1 or 2: the level of the heading; 0 if it is a line like the others
     * @param href the address after the lines; null if there is none
     */
    record Block(
            int level,
            String heading,
            List<String> lines,
            @Nullable String href) {}

    private final Locale locale;
    private final List<Block> blocks = new ArrayList<>();

    MailBlocks(Locale locale) {
        this.locale = locale;
    }

    void add(Block block) {
        blocks.add(block);
    }

    String plain() {
        return blocks.stream()
                .map(block -> Stream.of(
                                block.level() == 0 ? block.lines() : List.of(block.heading()),
                                block.level() == 0 ? List.of(block.heading()) : block.lines(),
                                block.href() == null ? List.<String>of() : List.of(block.href()))
                        .flatMap(List::stream)
                        .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    String html() {
        return blocks.stream()
                .map(MailBlocks::html)
                .collect(Collectors.joining(
                        "",
                        "<!DOCTYPE html><html lang=\"%s\"><head><meta charset=\"utf-8\"></head><body>"
                                .formatted(locale.getLanguage()),
                        "</body></html>"));
    }

    private static String html(Block block) {
        var lines = block.lines().stream()
                .map(line -> "<p>" + HtmlUtils.htmlEscape(line, "UTF-8") + "</p>")
                .collect(Collectors.joining());
        var heading = HtmlUtils.htmlEscape(block.heading(), "UTF-8");
        var linked = block.href() == null
                ? heading
                : "<a href=\"" + HtmlUtils.htmlEscape(block.href(), "UTF-8") + "\">" + heading + "</a>";
        return block.level() == 0
                ? lines + "<p>" + linked + "</p>"
                : "<h%d>%s</h%d>%s".formatted(block.level(), linked, block.level(), lines);
    }
}
