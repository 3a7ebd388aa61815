package kz.mediagrid.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page that moves, or a heading that is renamed, would break links unseen: GitHub shows a broken link like any other. */
class DocumentLinksTest {

    private static final Pattern OF_A_RELEASE =
            Pattern.compile("README.md|docs/(agencies|editors|media|ops|reference)/.*");

    @TempDir
    Path folder;

    @Test
    void everyLinkOfADocumentLeadsSomewhere() {
        var documents = MainSources.documents().stream().map(Markdown::of).toList();

        assertThat(documents.stream().flatMap(Markdown::links).count()).isGreaterThan(800);
        assertThat(documents.stream().flatMap(document -> document.brokenLinks(MainSources.HOME)))
                .isEmpty();
    }

    /** A release has the documents, and not the source. */
    @Test
    void theDocumentsOfWhoRunsAReleaseLeadToItsFiles() throws IOException {
        var released = Pattern.compile("<fileset dir=\"\\$\\{root}\" includes=\"([^\"]*)\"")
                .matcher(Files.readString(MainSources.HOME.resolve("distribution/files.xml")))
                .results()
                .flatMap(files -> Stream.of(files.group(1).split(", ")))
                .map(files -> FileSystems.getDefault().getPathMatcher("glob:" + files))
                .toList();
        var documents = MainSources.documents().stream()
                .filter(document -> OF_A_RELEASE
                        .matcher(MainSources.HOME.relativize(document).toString())
                        .matches())
                .map(Markdown::of)
                .toList();

        assertThat(documents).hasSizeGreaterThan(40);
        assertThat(documents.stream()
                        .flatMap(document -> document.files()
                                .map(MainSources.HOME::relativize)
                                .filter(file -> released.stream().noneMatch(one -> one.matches(file)))
                                .map(file -> document.file().getFileName() + ": " + file)))
                .isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsFound() throws IOException {
        page("there.md", "# There\n");
        var page = page(
                "page.md",
                "[a](there.md), [b](gone.md), ![c](gone.png), [of two\nlines](gone/) [web](https://a.kz/b)\n");

        assertThat(page.brokenLinks(folder)).containsExactly("page.md: gone.md", "page.md: gone.png", "page.md: gone/");
    }

    @Test
    void aFileOutsideTheProjectIsFound() throws IOException {
        page("there.md", "# There\n");
        var root = Files.createDirectory(folder.resolve("project"));
        var page = page("project/page.md", "[a](../there.md)\n");

        assertThat(page.brokenLinks(root)).containsExactly("page.md: ../there.md");
    }

    @Test
    void aHeadingThatIsNotThereIsFound() throws IOException {
        page("there.md", "# `GET /api` and [the rest](x.md), *here*\n## Part\n## Part\n```\n# No heading\n```\n");
        var page = page(
                "page.md",
                "# Мой план\n[a](there.md#get-api-and-the-rest-here), [b](there.md#part-1), [c](#мой-план),"
                        + " [d](there.md#part-2), [e](there.md#no-heading), [f](#part)\n");

        assertThat(page.brokenLinks(folder))
                .containsExactly("page.md: there.md#part-2", "page.md: there.md#no-heading", "page.md: #part");
    }

    @Test
    void aLinkInCodeIsNone() throws IOException {
        var page = page("page.md", "`[a](gone.md)`\n```\n[b](gone.md)\n```\n[`c`](gone.md)\n");

        assertThat(page.brokenLinks(folder)).containsExactly("page.md: gone.md");
    }

    private Markdown page(String name, String content) throws IOException {
        return Markdown.of(Files.writeString(folder.resolve(name), content));
    }
}
