package kz.mediagrid.editorpages.asked;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.mediagrid.edge.content.CsvRows;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.schemas.FileStored;
import org.jspecify.annotations.Nullable;

/**
 * Writes the answers to one question as ZIP: a text for each body that answered, in Kazakh and in Russian, named by the body, its files in
 * a folder of that name, and a table of all bodies as CSV.
 */
final class AnswerArchive {

    private static final int LONGEST_NAME = 100;

    /** The size limit of all files together [bytes]. */
    private static final long LARGEST = 2_000_000_000;

    private final ZipOutputStream zip;
    private final LocalDateTime made;
    private final Set<String> names = new HashSet<>();
    private long room = LARGEST;

    /** @param made the time that the files get, in the time of Almaty */
    AnswerArchive(OutputStream out, LocalDateTime made) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.made = made;
    }

    /** The bodies of one question, as a reader of one language gets them. */
    record Reading(Words words, List<AskedBody> bodies) {

        private AskedBody body(String id) {
            return bodies.stream()
                    .filter(body -> body.id().equals(id))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * Writes all, and ends the archive.
     *
     * @param reader the language of the names and of the table
     * @param texts the languages of the texts
     * @param files the files of all answers
     */
    void write(Reading reader, List<Reading> texts, Files files) throws IOException {
        for (var body : reader.bodies()) {
            if (body.state().isAnswered()) {
                var name = fileName(body.name().text());
                text(name + ".txt", out -> texts.forEach(text -> text(text, body.id(), out)));
                int number = 1;
                for (var file : files.of(body.id())) {
                    bytes(name + "/" + number++ + " " + file.getName(), file, files);
                }
            }
        }
        text(fileName(reader.words().say("batch.answers")) + ".csv", out -> table(reader, new CsvRows(out)));
        zip.finish();
    }

    /** The uploaded files of the answers. */
    interface Files {

        /** The files of the body's answers, in their order. */
        List<FileStored> of(String requestId);

        /** The bytes of a file; empty if it was erased meanwhile. */
        Optional<InputStream> open(FileStored file) throws IOException;
    }

    /** Writes the bytes of a file. A file that exceeds the limit stays a link in the text. */
    private void bytes(String name, FileStored file, Files files) throws IOException {
        if (file.getSizeBytes() > room) {
            return;
        }
        try (var content = files.open(file).orElse(null)) {
            if (content != null) {
                begin(name);
                room -= content.transferTo(zip);
                zip.closeEntry();
            }
        }
    }

    private interface Content {

        void write(PrintWriter out);
    }

    private void begin(String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(made);
        zip.putNextEntry(entry);
    }

    private void text(String name, Content content) throws IOException {
        begin(name);
        var out = new PrintWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
        content.write(out);
        out.flush();
        zip.closeEntry();
    }

    /** A name that every system of files accepts, and that no other file of the archive has. */
    String fileName(String text) {
        var clean = text.replaceAll("[^\\p{L}\\p{N} _-]+", " ")
                .replaceAll(" +", " ")
                .strip();
        var base = clean.substring(
                0, clean.offsetByCodePoints(0, Math.min(LONGEST_NAME, clean.codePointCount(0, clean.length()))));
        var name = base.isEmpty() ? "-" : base;
        for (int number = 2; !names.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = base + " " + number;
        }
        return name;
    }

    private static void text(Reading reading, String id, PrintWriter out) {
        var words = reading.words();
        var body = reading.body(id);
        line(out, body.name().text());
        line(out, words.say("asked.state." + body.state()) + due(body));
        for (var answer : body.answers()) {
            line(out, "");
            line(out, words.say("batch.received") + " " + answer.at().text());
            if (answer.text() != null) {
                line(out, "");
                line(out, marked(answer.text()).replace("\n", "\r\n"));
            }
            answer.materials()
                    .forEach(material -> line(
                            out,
                            "- " + marked(material.title()) + ", " + material.described() + ": " + material.url()));
        }
        line(out, "");
        line(out, "----");
        line(out, "");
    }

    private static String due(AskedBody body) {
        return body.due() == null ? "" : " (" + body.due().text() + ")";
    }

    /** The text; one in another language than the reader's says which. */
    private static String marked(Wording text) {
        return text.foreign() ? text.text() + " [" + text.mark() + "]" : text.text();
    }

    private static void line(PrintWriter out, String text) {
        out.print(text + "\r\n");
    }

    private static void table(Reading reader, CsvRows rows) {
        var words = reader.words();
        rows.row(
                words.say("batch.column.body"),
                words.say("batch.column.state"),
                words.say("batch.column.due"),
                words.say("batch.column.received"),
                words.say("batch.column.text"),
                words.say("batch.column.materials"),
                words.say("batch.column.phones"));
        for (var body : reader.bodies()) {
            var state = words.say("asked.state." + body.state());
            var phones = String.join("; ", body.reach().phones());
            if (body.answers().isEmpty()) {
                row(rows, body, state, null, phones);
            }
            body.answers().forEach(answer -> row(rows, body, state, answer, phones));
        }
    }

    private static void row(CsvRows rows, AskedBody body, String state, @Nullable AskedAnswer answer, String phones) {
        rows.row(
                body.name().text(),
                state,
                body.due() == null ? null : body.due().text(),
                answer == null ? null : answer.at().text(),
                answer == null || answer.text() == null ? null : marked(answer.text()),
                answer == null
                        ? null
                        : String.join(
                                "; ",
                                answer.materials().stream()
                                        .map(material -> marked(material.title()) + " " + material.url())
                                        .toList()),
                phones);
    }
}
