package kz.mediagrid.formats.atom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Element;

/** Any text arrives at a reader as text, and no text breaks a feed. The reader is the parser of the JDK. */
class AtomFeedTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Instant BEGUN = Instant.parse("2026-11-01T05:00:00Z");
    private static final Instant PUBLISHED = Instant.parse("2026-12-04T07:00:00Z");
    private static final Pattern ILLEGAL =
            Pattern.compile("[^\\t\\n\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    @Property(tries = 200)
    void everyTextArrivesAsText(@ForAll("texts") String title, @ForAll("texts") String text) throws Exception {
        var feed = read(title, List.of(entry("2026-W50/1", title, text), entry("2026-W50/2", text, title)), null);

        assertThat(child(feed, "title").getTextContent()).isEqualTo(legal(title));
        var entries = feed.getElementsByTagNameNS(ATOM, "entry");
        assertThat(entries.getLength()).isEqualTo(2);
        var first = (Element) entries.item(0);
        assertThat(child(first, "title").getTextContent()).isEqualTo(legal(title));
        assertThat(child(first, "content").getTextContent()).isEqualTo(legal(text));
        assertThat(child(first, "content").getAttribute("type")).isEqualTo("text");
        assertThat(feed.getElementsByTagName("*").getLength()).isEqualTo(6 + 2 * 7);
    }

    @Example
    void itHasWhatTheStandardAsksFor() throws Exception {
        var feed = read("Медиа-грид", List.of(entry("2026-W50/2", "т", "т"), entry("2026-W50/1", "т", "т")), null);

        assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
        assertThat(feed.getAttribute("xml:lang")).isEqualTo("ru");
        assertThat(child(feed, "updated").getTextContent()).isEqualTo("2026-12-04T07:00:00Z");
        assertThat(child(child(feed, "author"), "name").getTextContent()).isEqualTo("Медиа-грид");
        var ids = IntStream.range(0, 3)
                .mapToObj(at -> feed.getElementsByTagNameNS(ATOM, "id").item(at).getTextContent())
                .toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("urn:uuid:[0-9a-f-]{36}"));
        assertThat(ids.get(0)).isEqualTo("urn:uuid:9007e957-3adf-3540-982f-23b23af7e31f");
    }

    @Example
    void aFeedWithASecretAddressDoesNotNameItAndAnEmptyOneIsValid() throws Exception {
        var named = read("т", List.of(), URI.create("https://grid.example.kz/feeds/versions.atom?lang=ru"));
        var secret = read("т", List.of(), null);

        assertThat(links(named)).containsExactly("alternate", "self");
        assertThat(links(secret)).containsExactly("alternate");
        assertThat(child(secret, "updated").getTextContent()).isEqualTo("2026-11-01T05:00:00Z");
    }

    @Provide
    Arbitrary<String> texts() {
        var pieces = Arbitraries.of(
                "а",
                "ә",
                "🎤",
                "e\u0301",
                "<script>alert(1)</script>",
                "&amp;",
                "]]>",
                "</content></entry>",
                "<!--",
                "\"",
                "'",
                "\r\n",
                "\n",
                "\t",
                " ",
                "\u202E",
                "\u200B",
                "\u0000",
                "\u0007",
                "\u000B",
                "\u001B",
                "\u0085",
                "\u2028",
                "\uFFFE",
                "\uFFFF",
                "\uD83C",
                "\uDFA4x",
                "שלום");
        return pieces.list().ofMaxSize(30).map(list -> String.join("", list));
    }

    private static String legal(String text) {
        return ILLEGAL.matcher(text).replaceAll("");
    }

    private static AtomEntry entry(String name, String title, String text) {
        return new AtomEntry(name, title, PUBLISHED, URI.create("https://grid.example.kz/grids/2026-W50"), text);
    }

    private static Element read(String title, List<AtomEntry> entries, URI self) throws Exception {
        var head = new AtomHead(
                "versions/ru", "ru", title, "Медиа-грид", URI.create("https://grid.example.kz/"), self, BEGUN);
        var out = new ByteArrayOutputStream();
        AtomFeed.write(head, entries, out);
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(out.toByteArray()))
                .getDocumentElement();
    }

    private static Element child(Element of, String name) {
        return (Element) of.getElementsByTagNameNS(ATOM, name).item(0);
    }

    private static List<String> links(Element feed) {
        var links = feed.getElementsByTagNameNS(ATOM, "link");
        return IntStream.range(0, links.getLength())
                .mapToObj(at -> ((Element) links.item(at)).getAttribute("rel"))
                .toList();
    }
}
