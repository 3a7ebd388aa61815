package kz.mediagrid.endtoend;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The configuration metadata that the build of each module makes of its records of settings. */
final class SettingsMetadata {

    private static final String FILE = "target/classes/META-INF/spring-configuration-metadata.json";
    private static final String OWN = "media-grid.";

    private SettingsMetadata() {}

    /** The settings of a service by name, with the defaults that are in force there. */
    static Map<String, DocumentedSetting> of(ServiceModule service) {
        var settings = new TreeMap<String, DocumentedSetting>();
        service.folders().stream().flatMap(SettingsMetadata::in).forEach(setting -> {
            var other = settings.putIfAbsent(setting.name(), setting);
            if (other != null && !other.equals(setting)) {
                throw new IllegalStateException(
                        service.service().id() + " has two descriptions of one setting: " + setting + " and " + other);
            }
        });
        var file = service.settingsFile();
        settings.replaceAll((name, setting) ->
                file.containsKey(name) ? setting.withDefault(file.get(name).toString()) : setting);
        return settings;
    }

    private static Stream<DocumentedSetting> in(Path module) {
        var file = module.resolve(FILE);
        if (!Files.exists(file)) {
            return Stream.empty();
        }
        return JsonMapper.shared()
                .readTree(MainFiles.read(file))
                .path("properties")
                .valueStream()
                .filter(property -> name(property).startsWith(OWN))
                .map(DocumentedSetting::of);
    }

    private static String name(JsonNode property) {
        return property.path("name").asString("");
    }
}
