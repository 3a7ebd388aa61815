package kz.mediagrid.edge.page;

import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The formats in which a browser saves a list of a page. */
public enum ListFile {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final MediaType type;

    ListFile(String type) {
        this.type = MediaType.parseMediaType(type);
    }

    /**
     * The answer with a file.
     *
     * @param content the list in this format
     * @param name the name of the file, without its ending
     */
    public ResponseEntity<byte[]> answer(byte[] content, String name) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + '.' + name().toLowerCase(Locale.ROOT))
                                .build()
                                .toString())
                .body(content);
    }
}
