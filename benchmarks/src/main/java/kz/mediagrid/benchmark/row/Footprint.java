package kz.mediagrid.benchmark.row;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import kz.mediagrid.benchmark.figure.Comparison;
import kz.mediagrid.benchmark.figure.Sample;
import kz.mediagrid.benchmark.process.BareBroker;
import kz.mediagrid.benchmark.process.JavaProcess;
import kz.mediagrid.benchmark.process.MediaGridProcess;
import kz.mediagrid.benchmark.process.ProcessUsage;
import kz.mediagrid.benchmark.process.RawTopics;
import kz.mediagrid.benchmark.process.ReferenceProxy;

/**
 * P6: start, memory, idle processor time and stop of a media-grid on an empty data directory; the baselines are the
 * broker alone, and the broker with the least that takes submissions over HTTP.
 */
final class Footprint implements Row {

    private static final String RESIDENT = "P6-resident";
    private static final String IDLE = "P6-idle";
    private static final String STOP = "P6-stop";

    private static final int CALLERS = 8;
    private static final int CALLS_AT_STOP = 300;
    private static final Duration LOAD = Duration.ofSeconds(2);
    private static final Duration SETTLES = Duration.ofSeconds(1);
    private static final Duration STARTS_WITHIN = Duration.ofMinutes(5);
    private static final long POLL_NANOS = 10_000_000;
    private static final double MEGABYTE = 1_000_000;

    @Override
    public String id() {
        return "P6";
    }

    @Override
    public boolean isShort() {
        return true;
    }

    @Override
    public Comparison measure(Bench bench) {
        // Nothing else may use the machine.
        bench.stopMediaGrid();
        return bench.pairs(id(), bench.size(5, 9), () -> ours(bench), () -> baseline(bench));
    }

    private Sample ours(Bench bench) {
        long began = System.nanoTime();
        try (var mediaGrid = MediaGridProcess.begin(
                bench.newDirectory("media-grid"), bench.ports().take(6), Map.of())) {
            var calls = firstAccepted(bench, mediaGrid, began);
            double start = seconds(began);
            mediaGrid.awaitReady();
            ClosedLoop.run(calls::single, CALLERS, Duration.ZERO, LOAD).last().forEach(calls::awaitDecision);
            double resident = ProcessUsage.residentBytes(mediaGrid.handle()) / MEGABYTE;
            pause(SETTLES);
            double idle = idlePercent(mediaGrid.handle(), Duration.ofSeconds(bench.size(3, 30)));
            return Sample.of(id(), start)
                    .and(RESIDENT, resident)
                    .and(IDLE, idle)
                    .and(STOP, stopUnderLoad(mediaGrid, calls));
        }
    }

    /** Returns when the first event is accepted. */
    private static EventCalls firstAccepted(Bench bench, MediaGridProcess mediaGrid, long began) {
        await(mediaGrid, began, () -> Files.exists(mediaGrid.data().resolve("accounts.json")));
        await(mediaGrid, began, mediaGrid::isListening);
        var calls = bench.calls(mediaGrid);
        await(mediaGrid, began, () -> calls.single().get().isAccepted());
        return calls;
    }

    private static double idlePercent(ProcessHandle process, Duration time) {
        long before = ProcessUsage.micros(process);
        pause(time);
        return (ProcessUsage.micros(process) - before) * 100.0 / (time.toNanos() / 1_000.0);
    }

    private static double stopUnderLoad(MediaGridProcess mediaGrid, EventCalls calls) {
        List<CompletableFuture<?>> running = new ArrayList<>();
        for (int at = 0; at < CALLS_AT_STOP; at++) {
            running.add(calls.sendLater(calls.next()));
        }
        // The stop comes while events are undecided and calls are open; an open call may fail then.
        running.get(CALLS_AT_STOP / 2).join();
        long began = System.nanoTime();
        mediaGrid.close();
        return seconds(began);
    }

    private Sample baseline(Bench bench) {
        var ports = bench.ports();
        int broker = ports.take(2);
        int proxyPort = ports.take(1);
        var address = "127.0.0.1:" + broker;
        long began = System.nanoTime();
        var data = bench.newDirectory("broker");
        try (var bare = JavaProcess.start(
                bench.newDirectory("broker-output"),
                JavaProcess.optionsOfLauncher(),
                BareBroker.class,
                List.of(data.toString(), Integer.toString(broker), Integer.toString(broker + 1)))) {
            bare.awaitLine("Ready."::equals);
            double start = seconds(began);
            var topic = RawTopics.create(address, bench.goals().rawProducer().topic());
            try (var proxy = JavaProcess.start(
                    bench.newDirectory("proxy-output"),
                    JavaProcess.optionsOfLauncher(),
                    ReferenceProxy.class,
                    List.of(Integer.toString(proxyPort), address, topic))) {
                proxy.awaitLine("Ready."::equals);
                ClosedLoop.run(bench.calls(proxyPort, Map.of("edu", "no-key"))::single, CALLERS, Duration.ZERO, LOAD);
                double resident =
                        ProcessUsage.residentBytes(bare.handle()) + ProcessUsage.residentBytes(proxy.handle());
                return Sample.of(id(), start)
                        .and(RESIDENT, resident / MEGABYTE)
                        .and(IDLE, 1)
                        .and(STOP, 1);
            }
        }
    }

    private static void await(MediaGridProcess mediaGrid, long began, BooleanSupplier isSo) {
        while (!isSo.getAsBoolean()) {
            if (!mediaGrid.handle().isAlive()) {
                // Tells what the process said last.
                mediaGrid.awaitReady();
            }
            if (System.nanoTime() - began > STARTS_WITHIN.toNanos()) {
                throw new IllegalStateException("the media-grid did not start within " + STARTS_WITHIN);
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private static void pause(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
