package kz.mediagrid.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepairCommandTest {

    @Test
    void dataWithoutDamageNeedNoRepair(@TempDir Path data) {
        var out = new StringWriter();
        var err = new StringWriter();
        var line = Standalone.with().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        var port = Integer.toString(RebuildCommandTest.freePort());

        assertThat(line.execute("repair", "--data", data.toString(), "--port", port))
                .as(err.toString())
                .isZero();
        assertThat(out.toString().strip()).isEqualTo("Nothing is to be repaired. Nothing was written.");
    }
}
