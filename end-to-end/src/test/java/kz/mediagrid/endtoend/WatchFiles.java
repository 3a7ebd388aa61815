package kz.mediagrid.endtoend;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.core.io.FileSystemResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files in {@code deploy} with which operators watch a media-grid. */
final class WatchFiles {

    static final Path PROMETHEUS = WholeMediaGrid.home().resolve("deploy/prometheus");

    private static final Path GRAFANA = WholeMediaGrid.home().resolve("deploy/grafana");

    private static final JsonMapper JSON = JsonMapper.shared();

    private WatchFiles() {}

    /** @param name the file, from {@link #PROMETHEUS} */
    static JsonNode yaml(String name) {
        var reader = new YamlMapFactoryBean();
        reader.setResources(new FileSystemResource(PROMETHEUS.resolve(name)));
        return JSON.valueToTree(reader.getObject());
    }

    /** The rules that raise an alert. */
    static List<JsonNode> alerts() {
        return rules().filter(rule -> rule.has("alert")).toList();
    }

    /** The metrics that {@code query} reads for its condition, also by the rules that it names, and not to leave an alert out. */
    static Set<String> read(String query) {
        var condition = query.split(" unless | and on\\(\\) ", 2)[0];
        return Stream.concat(
                        QueriedMetrics.in(condition).stream(),
                        rules().filter(rule -> rule.has("record")
                                        && condition.contains(
                                                rule.path("record").asString()))
                                .flatMap(rule -> read(rule.path("expr").asString()).stream()))
                .collect(toSet());
    }

    private static Stream<JsonNode> rules() {
        return yaml("rules.yml")
                .path("groups")
                .valueStream()
                .flatMap(group -> group.path("rules").valueStream());
    }

    /** The dashboards, without their schema. */
    static List<JsonNode> dashboards() {
        try (Stream<Path> files = Files.list(GRAFANA)) {
            return files.filter(file -> !MainFiles.name(file).equals("dashboard.schema.json"))
                    .sorted()
                    .map(MainFiles::read)
                    .map(JSON::readTree)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The schema of a dashboard. */
    static String dashboardSchema() {
        return MainFiles.read(GRAFANA.resolve("dashboard.schema.json"));
    }

    /** The queries of all panels, with a fixed range in the place of Grafana's variable. */
    static List<String> panelQueries() {
        return dashboards().stream()
                .flatMap(dashboard -> dashboard.path("panels").valueStream())
                .flatMap(panel -> panel.path("targets").valueStream())
                .map(target -> target.path("expr").asString().replace("$__rate_interval", "1m"))
                .toList();
    }

    /** The queries of all panels and rules. */
    static List<String> queries() {
        var all = new ArrayList<>(panelQueries());
        rules().map(rule -> rule.path("expr").asString()).forEach(all::add);
        return all;
    }
}
