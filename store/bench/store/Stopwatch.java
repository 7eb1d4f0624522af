package mtsh.bench.store;

import java.lang.management.ManagementFactory;

import com.sun.management.OperatingSystemMXBean;

/** Adds up stretches of time, and what the processors did for this process meanwhile: that does not depend on who else is at work. */
final class Stopwatch {
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private long begin;
    private long beginOfWork;
    private long time;
    private long work;

    void start() {
        begin = System.nanoTime();
        beginOfWork = system.getProcessCpuTime();
    }

    void stop() {
        time += System.nanoTime() - begin;
        work += system.getProcessCpuTime() - beginOfWork;
    }

    double seconds() {
        return time / 1e9;
    }

    /** Of all processors together. */
    double processorSeconds() {
        return work / 1e9;
    }
}
