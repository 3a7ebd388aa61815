package kz.mediagrid.gateway.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.mediagrid.gateway.log.LogView;
import kz.mediagrid.matters.NoticeIds;
import kz.mediagrid.schemas.ConcernedBody;
import kz.mediagrid.schemas.JointMatterArose;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;

/**
 * View of the topics {@code joint-matters} and {@code joint-notices}. It has every joint matter in its present state,
 * the newest first, and the notices and supplements that were sent. If {@code joint-notices} has several notices with one
 * id, the view has only the first of these notices.
 */
public final class JointMatters extends LogView<JointMatter> {

    /** The list of all matters. */
    public static final String ALL = "";

    /** The list of the open matters. The code of a body has no slash. */
    public static final String OPEN = "/open";

    /** The list of the matters that are not open. */
    public static final String SETTLED = "/settled";

    /** The parts of each notice, under the id of the notice and the number of the part. */
    private final Store<JointNotice> notices;

    JointMatters(Stores stores) {
        super(Topics.JOINT_MATTERS, "matterId", stores);
        this.notices = stores.of(new Kept<>(Topics.JOINT_NOTICES.name(), JointNotice.class));
    }

    @Override
    protected Optional<JointMatter> begunBy(SpecificRecord record) {
        return record instanceof JointMatterArose arose ? Optional.of(JointMatter.of(arose)) : Optional.empty();
    }

    /** The open matters have a list, the others another, and each state body one of the matters that it sees, named by its code. */
    @Override
    protected Set<String> lists(JointMatter matter) {
        var inCopy = matter.arose().getInCopy().stream()
                .flatMap(copied -> Stream.of(copied.getAgencyCode(), copied.getSuccessor()));
        return Stream.of(
                        Stream.of(
                                ALL,
                                matter.isOpen() ? OPEN : SETTLED,
                                matter.arose().getOpener()),
                        matter.agencies().stream().map(ConcernedBody::getAgencyCode),
                        inCopy.filter(Objects::nonNull))
                .flatMap(codes -> codes)
                .collect(Collectors.toSet());
    }

    /** Applies a part of a sent notice; ignores the part if the view already has the whole notice. */
    void applyNotice(JointNotice part) {
        var id = NoticeIds.of(part);
        if (!isWhole(parts(id))) {
            notices.put("%s/%09d".formatted(id, part.getPart()), part);
        }
    }

    /**
     * The notice of a matter and then its supplements, each whole; empty until this gateway has read all parts of the
     * notice.
     */
    public List<JointNotice> notices(String matterId) {
        return IntStream.iterate(0, supplement -> supplement + 1)
                .mapToObj(supplement -> parts(NoticeIds.of(matterId, supplement)))
                .takeWhile(JointMatters::isWhole)
                .map(JointMatters::whole)
                .toList();
    }

    private List<JointNotice> parts(String noticeId) {
        var found = new ArrayList<JointNotice>();
        notices.each(noticeId + "/", (key, part) -> found.add(part));
        return found;
    }

    private static boolean isWhole(List<JointNotice> parts) {
        return !parts.isEmpty() && parts.size() == parts.get(0).getParts();
    }

    private static JointNotice whole(List<JointNotice> parts) {
        return JointNotice.newBuilder(parts.get(0))
                .setParts(1)
                .setContributions(parts.stream()
                        .flatMap(part -> part.getContributions().stream())
                        .toList())
                .build();
    }
}
