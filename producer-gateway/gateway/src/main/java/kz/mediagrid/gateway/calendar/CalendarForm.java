package kz.mediagrid.gateway.calendar;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.problem.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The form for a new calendar, as the editor filled it in.
 *
 * @param whole true for a whole calendar; false for one year, which replaces the same year in the calendar in force
 * @param readable false if the uploaded file is not UTF-8 text; {@code text} is then empty
 * @param version the version of the new calendar; used only for one year
 * @param issued the day on which the authority issued the change; used only for one year
 */
record CalendarForm(boolean whole, String text, boolean readable, String version, String issued, String legalAct) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final int LONGEST_ACT = 500;

    static CalendarForm empty() {
        return new CalendarForm(false, "", true, "", "", "");
    }

    static CalendarForm of(SentCalendar sent) {
        var file = sent.file() == null || sent.file().isEmpty() ? null : sent.file();
        var text = file == null ? orEmpty(sent.text()) : read(file);
        return new CalendarForm(
                "whole".equals(sent.kind()),
                // Browsers send every line end as CR LF.
                text == null ? "" : text.replace("\r\n", "\n"),
                text != null,
                orEmpty(sent.version()).strip(),
                orEmpty(sent.issued()).strip(),
                orEmpty(sent.legalAct()).strip());
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String read(MultipartFile file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file.getBytes()))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException noText) {
            return null;
        } catch (IOException e) {
            throw new IllegalStateException("a file that was sent cannot be read", e);
        }
    }

    /**
     * The invalid fields of the form, each with the key of its error message. {@link CalendarJudge} validates the text
     * of the calendar.
     */
    Map<String, String> faults() {
        var faults = new LinkedHashMap<String, String>();
        if (!readable) {
            faults.put("file", "new.error.file");
        } else if (text.isBlank()) {
            faults.put("text", "new.error.text");
        } else if (text.getBytes(StandardCharsets.UTF_8).length > ProposedCalendar.LARGEST) {
            faults.put("text", "new.error.large");
        }
        if (!whole && version.isEmpty()) {
            faults.put("version", "new.error.version");
        }
        if (!whole && LocalTimes.date(issued).isEmpty()) {
            faults.put("issued", "new.error.issued");
        }
        if (legalAct.isEmpty() || legalAct.length() > LONGEST_ACT) {
            faults.put("legalAct", "new.error.act");
        }
        return faults;
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem if a field has a character that no text may have */
    CalendarDraft draft() {
        var rules = new Rules();
        activation("").forEach((name, value) -> rules.characters(Place.WHOLE.field(name), value));
        return rules.orElseThrow(this::unchecked);
    }

    private CalendarDraft unchecked() {
        return whole ? new CalendarDraft(text, null, null, null) : new CalendarDraft(null, version, issued, text);
    }

    /** The JSON fields that an API client would send to activate the calendar. */
    Map<String, String> activation(String replaces) {
        var content = new LinkedHashMap<String, String>();
        if (whole) {
            content.put("text", text);
        } else {
            content.put("version", version);
            content.put("issued", issued);
            content.put("year", text);
        }
        content.put("legalAct", legalAct);
        content.put("replaces", replaces);
        return content;
    }
}
