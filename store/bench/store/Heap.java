package mtsh.bench.store;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.concurrent.atomic.AtomicLong;

import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

import com.sun.management.GarbageCollectionNotificationInfo;

/**
 * How much heap this process uses at most, garbage among it: what is there before each collection, and at the end. The code cache and other
 * memory beside the heap do not count.
 */
final class Heap {
    private final AtomicLong peak = new AtomicLong();

    Heap() {
        ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(NotificationEmitter.class::isInstance)
                .map(NotificationEmitter.class::cast)
                .forEach(emitter -> emitter.addNotificationListener(
                        (notification, any) -> collected((CompositeData) notification.getUserData()), null, null));
    }

    private void collected(CompositeData data) {
        long bytes =
                GarbageCollectionNotificationInfo.from(data).getGcInfo().getMemoryUsageBeforeGc().entrySet().stream()
                        .filter(pool ->
                                pool.getKey().startsWith("PS ") || pool.getKey().startsWith("G1 "))
                        .map(pool -> pool.getValue())
                        .mapToLong(MemoryUsage::getUsed)
                        .sum();
        peak.accumulateAndGet(bytes, Math::max);
    }

    double peakMegabytes() {
        long now = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return Math.max(peak.get(), now) / 1e6;
    }
}
