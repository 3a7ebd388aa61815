package kz.mediagrid.editorpages.asked;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.editorpages.asked.AnswerArchive.Reading;
import kz.mediagrid.gateway.file.FileContents;
import kz.mediagrid.gateway.request.InformationRequest;
import kz.mediagrid.gateway.request.RequestBatches;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.schemas.FileStored;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Sends all answers to one question as one file. */
@Controller
final class ArchiveController {

    private static final List<Locale> TEXTS = List.of(Locale.forLanguageTag("kk"), Locale.forLanguageTag("ru"));

    private final RequestBatches batches;
    private final AskedBodies bodies;
    private final FileContents contents;
    private final BusinessClock clock;
    private final MessageSource bundles;

    ArchiveController(
            RequestBatches batches,
            AskedBodies bodies,
            FileContents contents,
            BusinessClock clock,
            MessageSource bundles) {
        this.batches = batches;
        this.bodies = bodies;
        this.contents = contents;
        this.clock = clock;
        this.bundles = bundles;
    }

    @GetMapping("/asked/{batch}/answers.zip")
    void answers(@PathVariable String batch, Account by, Locale locale, HttpServletResponse response)
            throws IOException {
        var requests = batches.require(batch);
        var asked = AlmatyTime.dateOf(requests.get(0).receivedAt());
        response.setContentType("application/zip");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("answers-" + asked + ".zip")
                        .build()
                        .toString());
        var made = clock.instant().atZone(AlmatyTime.ZONE).toLocalDateTime();
        new AnswerArchive(response.getOutputStream(), made)
                .write(
                        reading(requests, locale),
                        TEXTS.stream().map(one -> reading(requests, one)).toList(),
                        new FilesOfAnswers(requests, contents, by));
    }

    private record FilesOfAnswers(List<InformationRequest> requests, FileContents contents, Account by)
            implements AnswerArchive.Files {

        @Override
        public List<FileStored> of(String requestId) {
            return requests.stream()
                    .filter(request -> request.id().equals(requestId))
                    .flatMap(request -> request.answers().stream())
                    .flatMap(answer -> answer.getMaterials().stream())
                    .flatMap(material -> contents.find(material, by).stream())
                    .toList();
        }

        @Override
        public Optional<InputStream> open(FileStored file) throws IOException {
            return contents.open(file);
        }
    }

    private Reading reading(List<InformationRequest> requests, Locale locale) {
        return new Reading(new Words(bundles, locale), bodies.of(requests, locale));
    }
}
