package kz.mediagrid.gateway.agency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.AgencyKind;
import kz.mediagrid.schemas.Contact;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.PressUnit;

/** Today's state bodies, with which a first start fills the directory; their press units' contacts are invented. */
public final class DirectorySeed {

    private static final String BODIES = "state-bodies.csv";
    private static final int COLUMNS = 8;

    private DirectorySeed() {}

    /** The entries, each of revision 1, written at {@code now} [business time]. */
    public static List<Agency> entries(Instant now) {
        var lines = lines();
        return IntStream.range(0, lines.size())
                .mapToObj(number -> entry(lines.get(number).split(",", -1), number + 1, now))
                .toList();
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

    private static Agency entry(String[] columns, int number, Instant now) {
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
                .setPressUnit(unit(columns[0], number))
                .build();
    }

    private static PressUnit unit(String code, int number) {
        var contact = Contact.newBuilder()
                .setForMedia(true)
                .setLabel(unitName())
                .setPhone("+7 7172 00-00-%02d".formatted(number))
                .setEmail("press-" + code + "@example.kz")
                .build();
        return new PressUnit(unitName(), List.of(contact));
    }

    private static LocalizedText unitName() {
        return new LocalizedText("Баспасөз қызметі", "Пресс-служба", "Press service");
    }
}
