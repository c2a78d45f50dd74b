package org.paperbeat.ui.canvas;

import java.awt.AWTEvent;
import java.awt.EventQueue;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes the place of the window system's queue and measures how long each event keeps it. */
final class EventClock extends EventQueue {
    /** One event: processor time and time on the wall, ms. */
    record Dispatch(String event, double cpuMs, double wallMs) {}

    private final ConcurrentLinkedQueue<Dispatch> seen = new ConcurrentLinkedQueue<>();
    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();

    @Override
    protected void dispatchEvent(AWTEvent event) {
        long cpu = clock.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        super.dispatchEvent(event);
        double cpuMs = (clock.getCurrentThreadCpuTime() - cpu) / 1e6;
        seen.add(new Dispatch(event.paramString(), cpuMs, (System.nanoTime() - wall) / 1e6));
    }

    /** Forgets what it has seen. */
    void start() {
        seen.clear();
    }

    /** The events that kept the queue longest, longest first. */
    List<Dispatch> longest(int n) {
        return seen.stream()
                .sorted(Comparator.comparingDouble(Dispatch::cpuMs).reversed())
                .limit(n)
                .toList();
    }

    int count() {
        return seen.size();
    }

    /** Gives the queue back. */
    void end() {
        pop();
    }
}
