package kz.mediagrid.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class FieldsOfTheFormTest {

    @Test
    void theCheckedInPageIsWhatTheSchemasSay() throws IOException {
        var file = Path.of(System.getProperty("media-grid.home"), "docs/media/canonical-form/fields.md");
        if (Boolean.getBoolean("canonical-form.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, FormFields.document());
        }

        assertThat(Files.readString(file)).isEqualTo(FormFields.document());
    }

    /**
     * A later field whose default were written would change the form of all that was published before it, without another
     * name of the form.
     */
    @Test
    void whatNobodySetIsNotWrittenButForWhatWasSoFromTheBeginning() {
        var records = new ArrayList<Schema>(FormFields.within(GridEntry.getClassSchema()));
        records.addAll(
                List.of(GridEntry.getClassSchema(), GridChange.getClassSchema(), MediaGridVersion.getClassSchema()));

        assertThat(FormFields.thatSaySomethingUnset(records))
                .containsExactlyInAnyOrder("GridEntry.timing", "Material.kind", "MediaGridVersion.editorialPolicy");
    }
}
