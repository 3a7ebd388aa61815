package kz.mediagrid.notifier.grid;

import static kz.mediagrid.grid.testing.Grids.change;
import static kz.mediagrid.grid.testing.Grids.entry;
import static kz.mediagrid.grid.testing.Grids.part;
import static kz.mediagrid.grid.testing.Grids.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.MediaGridVersion;

/** A week with many more entries than a country has, each as long as a real one: some 1,500 bytes on the topic. */
public final class ManyEntries {

    private static final LocalDate MONDAY = LocalDate.parse("2026-12-07");
    private static final int IN_A_PART = 330;
    private static final int DAYS = 6;

    private ManyEntries() {}

    /** The parts of version 1 of 2026-W50, {@code count} entries on its first six days. */
    public static List<MediaGridVersion> parts(int count) {
        int parts = (count + IN_A_PART - 1) / IN_A_PART;
        return IntStream.range(0, parts)
                .mapToObj(index -> MediaGridVersion.newBuilder(part(
                                "2026-W50",
                                1,
                                index + 1,
                                parts,
                                IntStream.range(index * IN_A_PART, Math.min(count, (index + 1) * IN_A_PART))
                                        .mapToObj(number -> added(number, count))
                                        .toArray(GridChange[]::new)))
                        .setEntryCount(count)
                        .build())
                .toList();
    }

    /** In the order of the grid: by day, then by hour. */
    private static GridChange added(int number, int count) {
        int onDay = (count + DAYS - 1) / DAYS;
        return change(
                ChangeKind.ADDED,
                entry(idOf(number), MONDAY.plusDays(number / onDay).toString())
                        .setStartTime(LocalTime.of(8, 0).plusSeconds(number % onDay * 10L))
                        .setPurpose(text("Мақсаты " + "қазақша ".repeat(35), "Цель " + "по-русски ".repeat(30)))
                        .build());
    }

    /** The id of the entry with that place in the grid, from 0. */
    public static String idOf(int number) {
        return "edu-%05d".formatted(number);
    }

    /** The same part as a reader of the topic has it: nothing in it is shared with another one. */
    public static MediaGridVersion asRead(MediaGridVersion part) {
        try {
            return MediaGridVersion.fromByteBuffer(part.toByteBuffer());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
