package kz.mediagrid.evolution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kz.mediagrid.schemas.BodyContribution;
import kz.mediagrid.schemas.DebtorStanding;
import kz.mediagrid.schemas.DispatchStanding;
import kz.mediagrid.schemas.FirstAttempt;
import kz.mediagrid.schemas.MatterStanding;
import kz.mediagrid.schemas.ObligationReceipt;
import kz.mediagrid.schemas.ObligationStanding;
import kz.mediagrid.schemas.OutletStanding;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.avro.Schema;
import org.apache.avro.SchemaFormatter;

/** Writes the present schemas as a release: {@code Release DIRECTORY VERSION}. */
public final class Release {

    private Release() {}

    /** Every record that goes through a topic or a changelog, as this build has it, by name. */
    static List<Schema> current() {
        return Stream.concat(
                        Topics.all().stream().flatMap(topic -> topic.records().stream()),
                        Stream.of(
                                ObligationStanding.class,
                                ObligationReceipt.class,
                                DebtorStanding.class,
                                DispatchStanding.class,
                                FirstAttempt.class,
                                OutletStanding.class,
                                MatterStanding.class,
                                BodyContribution.class))
                .distinct()
                .map(Topic::schema)
                .sorted(Comparator.comparing(Schema::getFullName))
                .toList();
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("usage: Release DIRECTORY VERSION");
            System.exit(1);
        }
        var directory = Path.of(args[0]);
        var index = directory.resolve("index.txt");
        var released = new ArrayList<>(Files.exists(index) ? Files.readAllLines(index) : List.of());
        for (var schema : current()) {
            var name = schema.getName() + "/" + args[1] + ".avsc";
            var file = directory.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, SchemaFormatter.format("json/pretty", schema) + "\n");
            if (!released.contains(name)) {
                released.add(name);
            }
        }
        Files.write(index, released);
    }
}
