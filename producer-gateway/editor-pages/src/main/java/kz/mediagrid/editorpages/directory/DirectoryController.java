package kz.mediagrid.editorpages.directory;

import java.util.Locale;
import java.util.Map;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.tables.ListTable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows the directory, as it is or as it was on a day, as a page and as files with the same rows (para. 4). */
@Controller
final class DirectoryController {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final DirectoryPages pages;

    DirectoryController(DirectoryPages pages) {
        this.pages = pages;
    }

    @GetMapping("/directory")
    ModelAndView list(@RequestParam Map<String, String> parameters, Account by, Locale locale) {
        return pages.list(DirectoryFilter.of(parameters), by, locale);
    }

    @GetMapping("/directory.csv")
    ResponseEntity<byte[]> csv(@RequestParam Map<String, String> parameters, Locale locale) {
        return file("csv", CSV, table(parameters, locale).csv());
    }

    @GetMapping("/directory.xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam Map<String, String> parameters, Locale locale) {
        return file("xlsx", XLSX, table(parameters, locale).xlsx());
    }

    private ListTable table(Map<String, String> parameters, Locale locale) {
        return pages.table(DirectoryFilter.of(parameters), locale);
    }

    private static ResponseEntity<byte[]> file(String ending, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("media-grid-directory" + '.' + ending)
                                .build()
                                .toString())
                .body(content);
    }
}
