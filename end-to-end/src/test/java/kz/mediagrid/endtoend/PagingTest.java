package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every list that comes page by page has the same two parameters, and says in two ways how to get its next page. */
@ExtendWith(WholeMediaGrid.class)
class PagingTest {

    private static final Set<String> OTHER_NAMES = Set.of("from", "page", "offset", "cursor", "start", "size");

    private final Newsroom newsroom;

    PagingTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @ParameterizedTest
    @EnumSource
    void everyListByPagesIsDescribedInOneForm(OpenApiTest.Described service) throws IOException {
        var document = JsonMapper.shared()
                .readTree(Files.readString(WholeMediaGrid.home().resolve(service.file)));
        var lists = new ArrayList<String>();
        var faults = new TreeSet<String>();

        document.path("paths").forEachEntry((path, calls) -> {
            var call = calls.path("get");
            var names = call.path("parameters")
                    .valueStream()
                    .map(parameter -> parameter.path("name").asString(""))
                    .toList();
            names.stream().filter(OTHER_NAMES::contains).forEach(name -> faults.add(path + " has " + name));
            boolean next = schema(document, call).path("properties").has("next");
            boolean link = call.at("/responses/200/headers").has("Link");
            if (names.contains("limit") || names.contains("after") || next || link) {
                lists.add(path);
                if (!names.containsAll(List.of("limit", "after")) || !next || !link) {
                    faults.add(path + " lacks one of limit, after, next and Link");
                }
            }
        });

        assertThat(lists).hasSizeGreaterThan(5);
        assertThat(faults).isEmpty();
    }

    @Test
    void theLinksLeadThroughAList() {
        var editor = new EditorClient(newsroom);
        editor.enter("tv-pages-1", "https://8.8.8.8/grid");
        editor.enter("tv-pages-2", "https://8.8.8.8/grid");
        var outlets = new ArrayList<String>();
        for (var next = "/api/outlets?limit=1"; !next.isEmpty(); ) {
            var page = newsroom.toNotifier("GET", next).as(newsroom.editorKey()).send();
            page.body()
                    .path("items")
                    .forEach(outlet -> outlets.add(outlet.path("id").asString("")));
            assertThat(page.header("Link").isEmpty()).isNotEqualTo(page.body().has("next"));
            next = next(page.header("Link"));
        }
        assertThat(outlets).contains("tv-pages-1", "tv-pages-2").isSorted().doesNotHaveDuplicates();
    }

    /** The address to which the header leads from a list below /api; empty if there is no header. */
    private static String next(String link) {
        return link.isEmpty() ? "" : "/api/" + link.substring(1, link.indexOf('>'));
    }

    private static JsonNode schema(JsonNode document, JsonNode call) {
        var reference =
                call.at("/responses/200/content/application~1json/schema/$ref").asString("");
        return reference.isEmpty() ? document.path("none") : document.at(reference.substring(1));
    }
}
