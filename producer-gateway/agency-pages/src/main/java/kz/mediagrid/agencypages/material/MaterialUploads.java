package kz.mediagrid.agencypages.material;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.TypedForm;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.edge.problem.InvalidField;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.gateway.file.FileWriter;
import kz.mediagrid.gateway.material.MaterialFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Takes the files that a browser sends with the materials of a form, and describes the files that the form has. */
@Component
public final class MaterialUploads {

    private static final Logger log = LoggerFactory.getLogger(MaterialUploads.class);

    /** The beginning of the names of a material's fields, as a regular expression. */
    public static final String ROW = "materials\\.[0-9]{1,2}";

    private static final Pattern UPLOAD = Pattern.compile("(" + ROW + ")\\.upload");
    private static final Pattern REFUSED = Pattern.compile("(" + ROW + ")\\.refused");
    private static final Pattern FILE = Pattern.compile("(" + ROW + ")\\.(file|url)");

    /** The buttons of forms after which what the form lacks is lost. A draft is saved as it is. */
    private static final Set<String> SENDS = Set.of("send", "check");

    private static final long MEGABYTE = 1_048_576;

    private final FileWriter writer;
    private final MaterialFiles files;

    MaterialUploads(FileWriter writer, MaterialFiles files) {
        this.writer = writer;
        this.files = files;
    }

    /**
     * A form whose files were taken.
     *
     * @param parameters the fields of the form, with the ids of its files
     * @param away whether the person takes a file away, and sends nothing else
     * @param refusal the problem of the refused files, each a fault whose pointer is the name of a field; null if none was refused
     */
    public record Taken(
            Map<String, String> parameters,
            boolean away,
            @Nullable RequestProblem refusal) {}

    /** Stores the files that the call sends. Without JavaScript they come with the form, whichever of its buttons was pressed. */
    public Taken take(Map<String, String> parameters, Account by, HttpServletRequest call) {
        var fields = new TreeMap<>(parameters);
        var faults = new ArrayList<InvalidField>();
        var problems = new ArrayList<RequestProblem>();
        var form = WebUtils.getNativeRequest(call, MultipartHttpServletRequest.class);
        var sent = form == null ? Map.<String, MultipartFile>of() : new TreeMap<>(form.getFileMap());
        var chosen = new HashSet<String>();
        sent.forEach((name, file) -> {
            var row = UPLOAD.matcher(name);
            // Without a choice, a browser sends a part without a name.
            if (row.matches() && StringUtils.hasLength(file.getOriginalFilename())) {
                var field = row.group(1) + ".file";
                chosen.add(row.group(1));
                try {
                    fields.put(field, store(file, by));
                } catch (RequestProblem problem) {
                    problems.add(problem);
                    faults.add(new InvalidField(field, problem.text()));
                }
            }
        });
        var away = fields.remove("away");
        if (away != null) {
            fields.remove(away + ".file");
            fields.remove(away + ".url");
        }
        for (var row : refusedBefore(fields)) {
            if (away == null && !chosen.contains(row) && SENDS.contains(parameters.getOrDefault("action", ""))) {
                var problem = ProblemKind.FILE_REFUSED.because(ProblemText.of("file.refused-before"));
                problems.add(problem);
                faults.add(new InvalidField(row + ".file", problem.text()));
            }
        }
        TypedForm.take(call, fields);
        return new Taken(
                fields,
                away != null,
                problems.isEmpty()
                        ? null
                        : problems.get(0).kind().because(problems.get(0).text(), faults));
    }

    /** Takes the marks of refused files out of {@code fields}. Returns the rows whose file was refused, and is not in the form. */
    private static List<String> refusedBefore(Map<String, String> fields) {
        var rows = fields.keySet().stream()
                .map(REFUSED::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1))
                .toList();
        rows.forEach(row -> fields.remove(row + ".refused"));
        return rows;
    }

    private String store(MultipartFile file, Account by) {
        try (var content = file.getInputStream()) {
            return writer.write(
                            by,
                            String.valueOf(file.getOriginalFilename()),
                            content,
                            file.getSize(),
                            // The server checked the caller when the form had come.
                            () -> {})
                    .getFileId();
        } catch (IOException e) {
            log.warn("a file that came with a form cannot be read", e);
            throw ProblemKind.UNAVAILABLE.because(ProblemText.of("file.store-away"));
        }
    }

    /**
     * The attributes of a page for its rows of materials: {@code files}, by the beginning of each row's fields, and
     * {@code largestFile} [MB].
     *
     * @param fields the texts of the form by the names of their fields
     */
    Map<String, Object> shown(Map<String, String> fields, Account by, Words words) {
        var own = files.of(by.agency());
        var shown = new HashMap<String, UploadedFile>();
        fields.forEach((name, text) -> {
            var row = FILE.matcher(name);
            if (row.matches()) {
                var id = name.endsWith(".file") ? Optional.of(text) : own.idIn(text);
                id.flatMap(own::find).ifPresent(file -> shown.put(row.group(1), UploadedFile.of(file, words)));
            }
        });
        return Map.of("files", shown, "largestFile", writer.largest() / MEGABYTE);
    }
}
