package kz.mediagrid.obligations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kz.mediagrid.schemas.BodyContribution;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.topics.Topics;

/**
 * Splits a notice into parts, each of which fits into one record of the topic. A notice with many long contributions would
 * be too large for one record.
 */
final class NoticeParts {

    private NoticeParts() {}

    /**
     * Splits the notice into at least one part. The contributions keep their order, and the parts are as few as this
     * order allows.
     */
    static List<JointNotice> of(JointNotice notice) {
        var groups = new ArrayList<List<BodyContribution>>();
        groups.add(new ArrayList<>());
        int size =
                size(JointNotice.newBuilder(notice).setContributions(List.of()).build());
        for (var contribution : notice.getContributions()) {
            int more = size(contribution);
            if (size + more > Topics.LARGEST_COMMAND) {
                groups.add(new ArrayList<>());
                size = 0;
            }
            groups.get(groups.size() - 1).add(contribution);
            size += more;
        }
        return IntStream.rangeClosed(1, groups.size())
                .mapToObj(part -> JointNotice.newBuilder(notice)
                        .setPart(part)
                        .setParts(groups.size())
                        .setText(part == 1 ? notice.getText() : null)
                        .setContributions(groups.get(part - 1))
                        .build())
                .toList();
    }

    private static int size(JointNotice notice) {
        try {
            return JointNotice.getEncoder().encode(notice).remaining();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int size(BodyContribution contribution) {
        try {
            return BodyContribution.getEncoder().encode(contribution).remaining();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
