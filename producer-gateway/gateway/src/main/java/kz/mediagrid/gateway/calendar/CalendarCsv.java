package kz.mediagrid.gateway.calendar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Writes a calendar as its stored text, for clients that accept {@code text/csv}. */
final class CalendarCsv extends AbstractHttpMessageConverter<CalendarResponse> {

    static final String TEXT_CSV = "text/csv";

    CalendarCsv() {
        super(new MediaType("text", "csv", StandardCharsets.UTF_8));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == CalendarResponse.class;
    }

    @Override
    protected boolean canRead(@Nullable MediaType type) {
        return false;
    }

    @Override
    protected CalendarResponse readInternal(Class<? extends CalendarResponse> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("A calendar is not read from text/csv.", input);
    }

    @Override
    protected void writeInternal(CalendarResponse calendar, HttpOutputMessage output) throws IOException {
        var text = Objects.requireNonNull(calendar.text(), "a calendar that is shown has its text");
        output.getHeaders().setContentType(new MediaType("text", "csv", StandardCharsets.UTF_8));
        output.getBody().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
