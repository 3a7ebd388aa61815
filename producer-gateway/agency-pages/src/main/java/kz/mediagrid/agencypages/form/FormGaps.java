package kz.mediagrid.agencypages.form;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.mediagrid.gateway.event.Completeness;
import kz.mediagrid.gateway.event.Completeness.Group;
import kz.mediagrid.gateway.event.Completeness.Part;

/** Says what the form of one event lacks of the six groups of para. 5, and in which field each part is typed. */
record FormGaps(EventForm form) {

    private static final String ORGANISERS = "organisers";
    private static final String SPEAKERS = "speakers";
    private static final String POSITION = "position";

    /**
     * A part that the form lacks.
     *
     * @param field the field in which the part is typed
     */
    record Gap(Part part, String field) {}

    /**
     * One of the six groups.
     *
     * @param gaps the parts that the group lacks, in the order of the form
     */
    record GroupGaps(Group group, List<Gap> gaps) {}

    /** The six groups, in the order of the form. Templates call this. */
    public List<GroupGaps> groups() {
        var gaps = gaps();
        return Stream.of(Group.values())
                .map(group -> new GroupGaps(
                        group,
                        gaps.stream().filter(gap -> gap.part().group() == group).toList()))
                .toList();
    }

    /** Templates call this. */
    public Completeness completeness() {
        return Completeness.where(part -> switch (part) {
            case DATE -> has("date") && !form.get("dateToBeConfirmed").equals("true");
            case TIME ->
                form.get("timing").equals("ALL_DAY") || form.get("timing").equals("TIMED") && has("startTime");
            case PLACE -> hasText("place");
            case ORGANISERS -> form.size(ORGANISERS) > 0;
            case ORGANISER_CONTACTS -> withoutContact(ORGANISERS).findFirst().isEmpty();
            case PURPOSE -> hasText("purpose");
            case OBJECTIVE -> hasText("objective.text");
            case KEY_MESSAGES -> form.size("keyMessages") > 0;
            case SPEAKERS -> form.size(SPEAKERS) > 0;
            case SPEAKER_POSITIONS -> withoutPosition().findFirst().isEmpty();
            case SPEAKER_CONTACTS -> withoutContact(SPEAKERS).findFirst().isEmpty();
            case OUTCOME -> hasText("outcome");
        });
    }

    /** The missing parts, in the order of the form. Templates call this. */
    public List<Gap> gaps() {
        return completeness().missing().stream()
                .map(part -> new Gap(part, field(part)))
                .toList();
    }

    private String field(Part part) {
        return switch (part) {
            case DATE -> "date";
            case TIME -> form.get("timing").equals("TIMED") ? "startTime" : "timing";
            case PLACE -> "place.kk";
            case ORGANISERS -> kazakh(ORGANISERS, 0, "name");
            case ORGANISER_CONTACTS -> phone(ORGANISERS);
            case PURPOSE -> "purpose.kk";
            case OBJECTIVE -> "objective.text.kk";
            case KEY_MESSAGES -> kazakh("keyMessages", 0, "text");
            case SPEAKERS -> kazakh(SPEAKERS, 0, POSITION);
            case SPEAKER_POSITIONS ->
                kazakh(SPEAKERS, withoutPosition().findFirst().orElse(0), POSITION);
            case SPEAKER_CONTACTS -> phone(SPEAKERS);
            case OUTCOME -> "outcome.kk";
        };
    }

    private static String kazakh(String list, int at, String member) {
        return String.join(".", list, Integer.toString(at), member, "kk");
    }

    private String phone(String list) {
        int at = withoutContact(list).findFirst().orElse(0);
        return String.join(".", list, Integer.toString(at), "contacts", "0", "phone");
    }

    private Stream<Integer> withoutPosition() {
        return people(SPEAKERS).filter(at -> !hasText(String.join(".", SPEAKERS, at.toString(), POSITION)));
    }

    private Stream<Integer> withoutContact(String list) {
        return people(list)
                .filter(at -> names(String.join(".", list, at.toString(), "contacts"))
                        .noneMatch(name -> name.endsWith(".phone") || name.endsWith(".email")));
    }

    /** The positions of the list at which something was typed. */
    private Stream<Integer> people(String list) {
        return IntStream.range(0, form.size(list))
                .boxed()
                .filter(at ->
                        names(String.join(".", list, at.toString())).findFirst().isPresent());
    }

    private Stream<String> names(String prefix) {
        return form.fields().keySet().stream().filter(name -> name.startsWith(prefix + "."));
    }

    private boolean hasText(String field) {
        return Completeness.isStated(form.get(field + ".kk"), form.get(field + ".ru"), form.get(field + ".en"));
    }

    private boolean has(String field) {
        return !form.get(field).isEmpty();
    }
}
