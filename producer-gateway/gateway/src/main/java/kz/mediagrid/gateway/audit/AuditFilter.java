package kz.mediagrid.gateway.audit;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import org.jspecify.annotations.Nullable;

/**
 * The rows for which a reader asks.
 *
 * @param kind null for all kinds
 */
record AuditFilter(YearMonth month, @Nullable AuditKind kind) {

    private static final Pattern MONTH = Pattern.compile("2[0-9]{3}-(0[1-9]|1[0-2])");

    /**
     * The filter in the address of a page. A form sends an empty value for what its reader left open.
     *
     * @param now the present instant; without a month, the page shows the month of it in Almaty
     * @throws kz.mediagrid.edge.problem.RequestProblem if a value is unknown
     */
    static AuditFilter of(@Nullable String month, @Nullable String kind, Instant now) {
        return new AuditFilter(
                month == null || month.isEmpty() ? YearMonth.from(now.atZone(AlmatyTime.ZONE)) : monthOf(month),
                kind == null || kind.isEmpty() ? null : kindOf(kind));
    }

    private static YearMonth monthOf(String text) {
        if (!MONTH.matcher(text).matches()) {
            throw ProblemKind.MALFORMED.because(ProblemText.of("parameter.month", "month"));
        }
        return YearMonth.parse(text);
    }

    private static AuditKind kindOf(String text) {
        return Arrays.stream(AuditKind.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst()
                .orElseThrow(() -> ProblemKind.MALFORMED.because(ProblemText.of(
                        "parameter.one-of",
                        "kind",
                        Arrays.stream(AuditKind.values()).map(Enum::name).collect(Collectors.joining(", ")))));
    }

    /** Whether {@code reader} asks for the row and may see it. */
    boolean takes(AuditRow row, Account reader) {
        return (kind == null || kind == row.kind()) && row.isVisibleTo(reader);
    }
}
