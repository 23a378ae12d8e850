// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.log;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMDCAdapter;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** The log of these tests: what Ringway writes is kept, with its MDC; warnings of everybody are printed. */
public final class RecordedLog implements SLF4JServiceProvider {
    private static final Queue<Line> LINES = new ConcurrentLinkedQueue<>();
    private static final MDCAdapter CONTEXT = new BasicMDCAdapter();
    private static volatile boolean requests;

    private final IMarkerFactory markers = new BasicMarkerFactory();

    /** One line, with the MDC of the thread that wrote it. */
    public record Line(String logger, Level level, String message, Map<String, String> context) {}

    /** Forgets what was logged; from now on the requests of the logger {@code io.ringway.cql} are logged, or not. */
    public static void restart(boolean withRequests) {
        requests = withRequests;
        LINES.clear();
    }

    /** The requests since the last restart. */
    public static List<Line> requests() {
        return LINES.stream()
                .filter(line -> line.logger().equals("io.ringway.cql") && line.level() == Level.DEBUG)
                .toList();
    }

    /** The warnings since the last restart. */
    public static List<Line> warnings() {
        return LINES.stream().filter(line -> line.level() == Level.WARN).toList();
    }

    static boolean isOn(String logger, Level level) {
        return level.toInt() >= Level.INFO.toInt() || (requests && logger.equals("io.ringway.cql"));
    }

    static void add(String logger, Level level, String message) {
        if (logger.startsWith("io.ringway")) {
            Map<String, String> context = CONTEXT.getCopyOfContextMap();
            LINES.add(new Line(logger, level, message, context == null ? Map.of() : Map.copyOf(context)));
        }
        if (level.toInt() >= Level.WARN.toInt()) {
            System.err.println(level + " " + logger + " - " + message);
        }
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return RecordedLogger::new;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return CONTEXT;
    }

    @Override
    public @Nullable String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {}
}
