package kz.mediagrid.gateway.file;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import kz.mediagrid.accounts.audit.AccountEvents;
import kz.mediagrid.files.FileId;
import kz.mediagrid.files.FileIntake;
import kz.mediagrid.files.FileStore;
import kz.mediagrid.gateway.config.GatewayProperties;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.follow.FollowedRecord;
import kz.mediagrid.platform.follow.Following;
import kz.mediagrid.platform.follow.KeptView;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.platform.write.Arrivals;
import kz.mediagrid.platform.write.ReadYourWritesLog;
import kz.mediagrid.schemas.Draft;
import kz.mediagrid.schemas.EventRevised;
import kz.mediagrid.schemas.EventSubmitted;
import kz.mediagrid.schemas.FileStored;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.JointContribution;
import kz.mediagrid.schemas.JointMatterArose;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.schemas.Material;
import kz.mediagrid.schemas.RequestAnswered;
import kz.mediagrid.server.LargeUploads;
import kz.mediagrid.state.Stores;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Defines the beans for uploaded files. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileProperties.class)
class FileConfiguration implements WebMvcConfigurer {

    /** The longest time for which the eraser waits for the views [real time]. */
    private static final Duration VIEW_TIMEOUT = Duration.ofSeconds(2);

    private static final int ID_BYTES = 16;

    /** The size of a body that {@link FileWriter} limits. */
    private static final long NO_LIMIT = Long.MAX_VALUE;

    /** The size of the fields of a form besides its files [bytes]. */
    private static final long OTHER_FIELDS = 4_194_304;

    /** The number of files of the largest size that a form takes at once. */
    private static final int FILES_OF_FORM = 3;

    private final Clock real = Clock.systemUTC();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new NoFormInterceptor()).addPathPatterns(FileController.PATH);
    }

    @Bean
    LargeUploads largeUploads() {
        return LargeUploads.of(NO_LIMIT, FileController.PATH, "/uploads");
    }

    /** The forms with materials. A file that is too large comes as a whole, so that the page can say so at its row. */
    @Bean
    LargeUploads formsWithFiles(FileProperties files) {
        return LargeUploads.of(
                FILES_OF_FORM * files.largest().toBytes() + OTHER_FIELDS,
                "/drafts/{id}",
                "/requests/{id}",
                "/matters/{id}");
    }

    @Bean
    FileStore fileStore(FileProperties files, GatewayProperties gateway) throws IOException {
        return files.store(gateway.stateDir());
    }

    @Bean
    FileIntake fileIntake(FileProperties files, GatewayProperties gateway) throws IOException {
        return new FileIntake(
                gateway.stateDir().resolve("producer-gateway.uploads"),
                files.largest().toBytes());
    }

    @Bean
    FileLinks fileLinks(@Value("${media-grid.gateway-pages:http://localhost:8080}") String pages) {
        return new FileLinks(pages);
    }

    @Bean
    StoredFiles storedFiles() {
        return new StoredFiles();
    }

    @Bean
    FileUses fileUses(Stores keptStores) {
        return new FileUses(keptStores);
    }

    @Bean
    DraftedFiles draftedFiles() {
        return new DraftedFiles();
    }

    @Bean
    UploadedFiles uploadedFiles(StoredFiles files, FileUses uses, DraftedFiles drafted, FileLinks links) {
        return new UploadedFiles(files, uses, drafted, links, real);
    }

    @Bean
    FileContents fileContents(UploadedFiles files, FileStore store) {
        return new FileContents(files, store);
    }

    @Bean
    FileWriter fileWriter(
            FileIntake intake,
            FileStore store,
            AcknowledgedWriter writer,
            Arrivals arrivals,
            SecureRandom random,
            BusinessClock clock) {
        var log = new ReadYourWritesLog(
                writer, arrivals, Topics.FILES, "the record of an uploaded file", Topics.LARGEST_COMMAND);
        return new FileWriter(
                intake,
                store,
                stored -> log.append(
                        List.of(new ReadYourWritesLog.Entry(stored.getFileId(), stored.getFileId(), stored))),
                () -> newId(random),
                clock);
    }

    private static FileId newId(SecureRandom random) {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return new FileId(HexFormat.of().formatHex(bytes));
    }

    @Bean
    FileEraser fileErasure(
            StoredFiles files,
            FileUses uses,
            DraftedFiles drafted,
            FileStore store,
            Following following,
            AcknowledgedWriter writer) {
        return new FileEraser(
                files,
                uses,
                drafted,
                store,
                topics -> following.awaitPresentEnds(topics, VIEW_TIMEOUT),
                ids -> writer.eraseAllNow(Topics.FILES, ids),
                event -> AccountEvents.write(writer, event),
                real);
    }

    @Bean
    Followed followFiles(StoredFiles files, Arrivals arrivals) {
        return new Followed(Topics.FILES, record -> {
            files.apply(record.key(), record.value() instanceof FileStored stored ? stored : null, record.writtenAt());
            arrivals.arrived(record.key());
        });
    }

    @Bean
    Followed followFilesOfDrafts(DraftedFiles drafted) {
        return new Followed(
                Topics.DRAFTS,
                record -> drafted.apply(
                        record.key(), record.value() instanceof Draft draft ? draft : null, record.writtenAt()));
    }

    @Bean
    Followed followFilesOfCommands(FileUses uses) {
        return Followed.kept(Topics.GRID_COMMANDS, naming(uses), KeptView.inStores("files"));
    }

    @Bean
    Followed followFilesOfAnswers(FileUses uses) {
        return new Followed(Topics.INFORMATION_REQUESTS, naming(uses));
    }

    @Bean
    Followed followFilesOfMatters(FileUses uses) {
        return new Followed(Topics.JOINT_MATTERS, naming(uses));
    }

    private static Consumer<FollowedRecord> naming(FileUses uses) {
        return record -> {
            if (record.value() != null) {
                uses.name(materials(record.value()));
            }
        };
    }

    private static List<Material> materials(SpecificRecord record) {
        if (record instanceof EventSubmitted submitted) {
            return submitted.getDetails().getMaterials();
        }
        if (record instanceof EventRevised revised) {
            return revised.getDetails().getMaterials();
        }
        if (record instanceof RequestAnswered answered) {
            return answered.getMaterials();
        }
        if (record instanceof JointContribution contribution) {
            return contribution.getContribution().getMaterials();
        }
        return record instanceof JointMatterArose arose && arose.getContribution() != null
                ? arose.getContribution().getMaterials()
                : List.of();
    }

    @Bean
    Followed followFilesOfNotices(FileUses uses) {
        return new Followed(Topics.JOINT_NOTICES, record -> {
            if (record.value() instanceof JointNotice notice) {
                uses.apply(notice);
            }
        });
    }

    @Bean
    Followed followFilesOfEntries(FileUses uses) {
        return Followed.kept(
                Topics.MEDIA_GRID_ENTRIES,
                record -> uses.apply(record.key(), record.value() instanceof GridEntry entry ? entry : null),
                KeptView.inStores("files"));
    }
}
