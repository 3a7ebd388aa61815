package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The bill of materials in a service's jar lists every library that the service is shipped with. */
class BillOfMaterialsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "producer-gateway/producer-gateway",
                "grid-aggregator",
                "notifier/notifier",
                "standalone/standalone"
            })
    void everyLibraryThatIsShippedIsListedWithItsVersionAndItsLicence(String service) throws IOException {
        var target = WholeMediaGrid.home().resolve(service).resolve("target");
        var list = JsonMapper.shared()
                .readTree(Files.readString(target.resolve("classes/META-INF/sbom/application.cdx.json")));
        var listed = new ArrayList<String>();
        for (var component : list.get("components")) {
            listed.add(component.get("purl").asString().replaceFirst(".*/([^/@]+)@([^?]+).*", "$1-$2"));
            assertThat(component.path("licenses").size()).as("%s", component).isPositive();
        }

        assertThat(listed).containsAll(shipped(target.resolve("lib")));
    }

    private static List<String> shipped(Path folder) throws IOException {
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.map(jar -> jar.getFileName().toString().replaceFirst("\\.jar$", ""))
                    .toList();
        }
    }
}
