package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The page of settings is generated, checked in, and compared here. */
class SettingsDocumentTest {

    private static final Pattern SINGLE =
            Pattern.compile("@Value\\(\"\\$\\{(media-grid\\.[a-z0-9.-]+)(?::((?:[^{}\"]|#\\{[^}]*})*))?}\"\\)");

    private final SettingsDocument document = new SettingsDocument();

    @Test
    void theCheckedInPageIsTheOneOfTheCode() throws IOException {
        var file = WholeMediaGrid.home().resolve("docs/reference/settings.md");
        if (Boolean.getBoolean("settings.write")) {
            Files.writeString(file, document.text());
        }

        assertThat(file)
                .usingCharset(StandardCharsets.UTF_8)
                .as("rewrite it: ./media-grid test SettingsDocumentTest -Dsettings.write=true")
                .hasContent(document.text());
    }

    @Test
    void everySettingOfTheCodeHasMetadata() {
        var described = new TreeSet<>(
                document.all().stream().map(DocumentedSetting::name).toList());

        assertThat(described)
                .as(
                        "a module with settings sets settings.processing in its pom; a setting that code asks for one by one"
                                + " is in its module's META-INF/additional-spring-configuration-metadata.json")
                .containsExactlyElementsOf(SettingNames.all());
    }

    @Test
    void everySettingHasAPurpose() {
        assertThat(document.all())
                .hasSizeGreaterThan(60)
                .allSatisfy(setting -> assertThat(setting.purpose())
                        .as("write a @param of %s", setting.name())
                        .hasSizeGreaterThan(10)
                        // The processor takes the first tag whose name begins with that of the part.
                        .doesNotContainPattern("^[A-Z][a-z]+[A-Z]"));
    }

    @Test
    void aSettingThatCodeAsksForOneByOneHasItsDefaultInTheMetadata() {
        var asked = MainFiles.ofAllModules(".java").stream()
                .flatMap(file -> SINGLE.matcher(MainFiles.read(file)).results())
                .map(found -> tuple(
                        found.group(1), Optional.ofNullable(found.group(2)).filter(value -> !value.startsWith("#"))))
                .distinct()
                .toList();

        assertThat(asked).hasSizeGreaterThan(7);
        assertThat(document.all())
                .extracting(DocumentedSetting::name, DocumentedSetting::byDefault)
                .containsAll(asked);
    }

    @Test
    void theVariableOfASettingSetsIt() {
        assertThat(document.all())
                .filteredOn(setting -> setting.variable().isPresent())
                .filteredOn(setting -> !setting.type().contains("StepSetting"))
                .hasSizeGreaterThan(60)
                .allSatisfy(setting -> assertThat(valueOf(setting)).isEqualTo("given"));
    }

    @Test
    void theVariablesOfTheComposeFileHaveAPurpose() {
        assertThat(ComposeVariables.all()).hasSizeGreaterThan(8);
        assertThat(ComposeVariables.purposes().keySet())
                .containsExactlyInAnyOrderElementsOf(ComposeVariables.all().keySet());
    }

    private static String valueOf(DocumentedSetting setting) {
        var environment = new SystemEnvironmentPropertySource(
                "systemEnvironment", Map.of(setting.variable().orElseThrow(), "given"));
        return new Binder(ConfigurationPropertySources.from(environment))
                .bind(setting.name(), String.class)
                .get();
    }
}
