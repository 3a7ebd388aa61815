package kz.mediagrid.endtoend;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import kz.mediagrid.endtoend.History.Call;
import kz.mediagrid.endtoend.Newsroom.Answer;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.topics.Topics;
import org.awaitility.Awaitility;

/**
 * Agencies that submit one planned event after another while the process lives. A call that the kill left unanswered is made
 * again with its key in the next life, and now and then so is one that was answered.
 */
final class SubmissionLoad {

    private static final List<String> WEEKS = List.of("2027-W10", "2027-W11", "2027-W12");
    private static final LocalDate MONDAY = LocalDate.parse("2027-03-08");
    private static final List<String> AGENCIES = List.of("zk", "mps", "mti", "transport", "enbek", "tsm");
    private static final int AGENTS = 3;
    private static final int TOO_MANY = 429;

    /** Bounds the load at what is decided while other steps are taken. */
    private static final Duration PAUSE = Duration.ofMillis(60);

    /** How many submissions a life acknowledges at least before it is ended. */
    private static final int A_LOAD = 100;

    private final Random random;
    private final History history;
    private final Map<String, Submission> submissions = new LinkedHashMap<>();
    private final List<Thread> agents = new ArrayList<>();
    private volatile boolean going;
    private int answersBefore;

    /** One submission: an idempotency key, whose it is, and its content. */
    private record Submission(String key, String agency, Map<String, Object> content) {}

    SubmissionLoad(Random random, Path history) {
        this.random = random;
        this.history = new History(history);
    }

    /** Goes on with the process of another life. */
    void goOn(Newsroom newsroom) {
        going = true;
        answersBefore = history.answers();
        for (int agent = 0; agent < AGENTS; agent++) {
            var thread = new Thread(() -> submitUntilStopped(newsroom), "agency-" + agent);
            agents.add(thread);
            thread.start();
        }
    }

    private void submitUntilStopped(Newsroom newsroom) {
        history.unanswered().forEach(key -> submit(newsroom, key));
        while (going) {
            submit(newsroom, next());
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    /** The key of what is submitted next: something new, or once in a while something answered before. */
    private synchronized String next() {
        var number = submissions.size();
        if (number > 0 && random.nextInt(20) == 0) {
            return "load-" + random.nextInt(number);
        }
        return another();
    }

    private synchronized String another() {
        var key = "load-" + submissions.size();
        var date = MONDAY.plusDays(random.nextInt(7 * WEEKS.size()));
        var content = Plans.pressConference(date.toString());
        content.put("title", Plans.text(key, key));
        content.put("startTime", "%02d:%02d".formatted(8 + random.nextInt(12), random.nextInt(60)));
        content.put("place", Plans.text("Зал " + key, "Зал " + key));
        submissions.put(key, new Submission(key, AGENCIES.get(random.nextInt(AGENCIES.size())), content));
        return key;
    }

    private void submit(Newsroom newsroom, String key) {
        history.add(key, Call.INVOKE, null);
        try {
            var answer = send(newsroom, key);
            while (answer.status() == TOO_MANY) {
                // Nothing of the call is stored: the account has too many submissions that are not decided.
                LockSupport.parkNanos(Duration.ofSeconds(Long.parseLong(answer.header("Retry-After")))
                        .toNanos());
                answer = send(newsroom, key);
            }
            history.add(key, callOf(answer.status()), answer.text("eventId"));
        } catch (IllegalStateException unanswered) {
            history.add(key, Call.UNKNOWN, null);
            going = false;
        }
    }

    /** A 503 says that the broker did not answer in time: the submission may be on the log. */
    private static Call callOf(int status) {
        return status < 300 ? Call.OK : status < 500 ? Call.FAIL : Call.UNKNOWN;
    }

    private Answer send(Newsroom newsroom, String key) {
        Submission submission;
        synchronized (this) {
            submission = requireNonNull(submissions.get(key));
        }
        return newsroom.request("POST", "/api/planned-events")
                .as(newsroom.agencyKey(submission.agency()))
                .idempotencyKey(key)
                .json(submission.content())
                .send();
    }

    /** Submits something new, and returns once it was accepted. */
    void submitUntilAccepted(Newsroom newsroom) {
        var key = another();
        submit(newsroom, key);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> send(newsroom, key).text("state"), "ACCEPTED"::equals);
    }

    /** Returns once this life had its load; fails where a kill would come while nobody submits: it would show nothing. */
    void awaitUnderWay() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(1))
                .until(() -> history.answers() - answersBefore >= A_LOAD);
        assertThat(going).as("submissions go on").isTrue();
    }

    /** Stops, and returns once no call is under way. */
    void stop() {
        going = false;
        for (var agent : agents) {
            try {
                agent.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        agents.clear();
    }

    /** Has the weeks of the load published, and checks what the media then have against the history. */
    void checkAfterPublishing(Newsroom newsroom) {
        history.unanswered().forEach(key -> submit(newsroom, key));
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> outcomes(newsroom).keySet().containsAll(history.acknowledged()));
        WEEKS.forEach(week -> assertThat(newsroom.request("POST", "/api/weeks/" + week + "/publication")
                        .as(newsroom.editorKey())
                        .once()
                        .waiting()
                        .json(Map.of())
                        .send()
                        .status())
                .as("ordered " + week)
                .isIn(200, 202));
        var versions = WEEKS.stream()
                .map(week -> Awaitility.await()
                        .atMost(Duration.ofMinutes(1))
                        .until(() -> newsroom.versionsOf(week), found -> !found.isEmpty()))
                .toList();

        assertThat(HistoryChecker.check(history, versions))
                .as("what the history finds")
                .isEmpty();
        assertThat(outcomes(newsroom))
                .as("one outcome an acknowledged submission, whatever was sent again")
                .allSatisfy((eventId, outcomes) -> assertThat(outcomes).hasSize(1));
    }

    /** The distinct outcomes of the load, by event: a repeat says the first one again. */
    private Map<String, List<SubmissionOutcome>> outcomes(Newsroom newsroom) {
        return newsroom.contents(Topics.SUBMISSION_OUTCOMES).stream()
                .map(SubmissionOutcome.class::cast)
                .filter(outcome -> AGENCIES.contains(outcome.getAgencyCode())
                        && WEEKS.containsAll(outcome.getWeeks())
                        && !outcome.getWeeks().isEmpty())
                .distinct()
                .collect(Collectors.groupingBy(SubmissionOutcome::getEventId));
    }

    /** How much was tried, and what the absence of a failure says of their rate. */
    String summary(int kills) {
        return "%d submissions, %d acknowledged, %d unanswered at a kill and sent again, over %d kills: none lost, none doubled"
                .formatted(submissions.size(), history.acknowledged().size(), history.everUnanswered(), kills);
    }
}
