package kz.mediagrid.gateway.agency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.AgencyKind;
import kz.mediagrid.schemas.LocalizedText;

/**
 * The list of state bodies that a first start enters in the directory. Each state body later adds its own press unit
 * and contacts.
 */
public final class DirectorySeed {

    private static final String BODIES = "state-bodies.csv";
    private static final int COLUMNS = 8;

    private DirectorySeed() {}

    /** One entry for each state body, with revision 1 and {@code now} [business time] as the time of the write. */
    public static List<Agency> entries(Instant now) {
        return lines().stream().map(line -> entry(line.split(",", -1), now)).toList();
    }

    private static List<String> lines() {
        try (var resource = DirectorySeed.class.getResourceAsStream(BODIES)) {
            if (resource == null) {
                throw new IllegalStateException(BODIES + " is missing from this jar");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(BODIES + " could not be read", e);
        }
    }

    private static Agency entry(String[] columns, Instant now) {
        if (columns.length != COLUMNS) {
            throw new IllegalStateException(BODIES + " needs " + COLUMNS + " columns: " + String.join(",", columns));
        }
        return Agency.newBuilder()
                .setAgencyCode(columns[0])
                .setName(new LocalizedText(columns[1], columns[2], columns[3]))
                .setKind(AgencyKind.valueOf(columns[4]))
                .setRevision(1)
                .setChangedAt(now)
                .setOwesWeeklySubmission(Boolean.parseBoolean(columns[5]))
                .setRequestsByAgreement(Boolean.parseBoolean(columns[6]))
                .setContactsExempt(Boolean.parseBoolean(columns[7]))
                .build();
    }
}
