package kz.mediagrid.formats.atom;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes feeds (Atom, RFC 4287). All texts are plain, and characters that XML 1.0 does not have are left out. */
public final class AtomFeed {

    /** The media type of a feed. */
    public static final String TYPE = "application/atom+xml;charset=UTF-8";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final AtomHead head;
    private final XMLStreamWriter xml;

    private AtomFeed(AtomHead head, XMLStreamWriter xml) {
        this.head = head;
        this.xml = xml;
    }

    /** Writes the feed and leaves {@code out} open. The same entries make the same bytes. */
    public static void write(AtomHead head, List<AtomEntry> entries, OutputStream out) {
        try {
            var xml = XMLOutputFactory.newDefaultFactory()
                    .createXMLStreamWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            new AtomFeed(head, xml).write(entries);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed cannot be written", e);
        }
    }

    private void write(List<AtomEntry> entries) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setDefaultNamespace(NAMESPACE);
        xml.writeStartElement(NAMESPACE, "feed");
        xml.writeDefaultNamespace(NAMESPACE);
        xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "lang", head.language());
        element("id", id(""));
        element("title", head.title());
        element("updated", (entries.isEmpty() ? head.begun() : newest(entries)).toString());
        xml.writeStartElement(NAMESPACE, "author");
        element("name", head.author());
        xml.writeEndElement();
        link("alternate", "text/html", head.page());
        if (head.self() != null) {
            link("self", "application/atom+xml", head.self());
        }
        for (var entry : entries) {
            write(entry);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private static Instant newest(List<AtomEntry> entries) {
        return entries.stream()
                .map(AtomEntry::published)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private void write(AtomEntry entry) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "entry");
        element("id", id(entry.name()));
        element("title", entry.title());
        element("published", entry.published().toString());
        element("updated", entry.published().toString());
        link("alternate", "text/html", entry.page());
        xml.writeStartElement(NAMESPACE, "content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(legal(entry.text()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    /** An id that does not depend on the address of the service. */
    private String id(String entry) {
        var name = "media-grid\n" + head.name() + "\n" + entry;
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private void link(String rel, String type, URI to) throws XMLStreamException {
        xml.writeEmptyElement(NAMESPACE, "link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", to.toString());
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, name);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    /** The text without the characters that a document in XML 1.0 must not have. */
    private static String legal(String text) {
        return text.codePoints()
                .filter(point -> point == '\t'
                        || point == '\n'
                        || point >= ' ' && point < Character.MIN_SURROGATE
                        || point > Character.MAX_SURROGATE && point < 0xFFFE
                        || point > Character.MAX_VALUE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
