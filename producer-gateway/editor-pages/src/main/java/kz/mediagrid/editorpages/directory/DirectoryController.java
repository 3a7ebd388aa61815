package kz.mediagrid.editorpages.directory;

import java.util.Locale;
import java.util.Map;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.ListFile;
import kz.mediagrid.tables.ListTable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows the directory, as it is or as it was on a day, as a page and as files with the same rows (para. 4). */
@Controller
final class DirectoryController {

    private static final String FILE = "media-grid-directory";

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
        return ListFile.CSV.answer(table(parameters, locale).csv(), FILE);
    }

    @GetMapping("/directory.xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam Map<String, String> parameters, Locale locale) {
        return ListFile.XLSX.answer(table(parameters, locale).xlsx(), FILE);
    }

    private ListTable table(Map<String, String> parameters, Locale locale) {
        return pages.table(DirectoryFilter.of(parameters), locale);
    }
}
