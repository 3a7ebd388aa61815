package kz.mediagrid.editingpages.week;

import java.util.Map;
import java.util.function.Function;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.edge.problem.RequestProblem;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Reads the week in the address of an editor's page. */
public final class AskedWeek {

    private AskedWeek() {}

    /** The page of the week, or the page which says that there is no such week. */
    public static ModelAndView page(GridWeeks weeks, String week, Function<GridWeek, ModelAndView> page) {
        GridWeek known;
        try {
            known = weeks.require(week);
        } catch (RequestProblem noSuchWeek) {
            return new ModelAndView("week-missing", Map.of("next", "/editing"), HttpStatus.NOT_FOUND);
        }
        return page.apply(known);
    }
}
