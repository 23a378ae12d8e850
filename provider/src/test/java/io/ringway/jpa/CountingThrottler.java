// SPDX-License-Identifier: Apache-2.0
package io.ringway.jpa;

import com.datastax.oss.driver.api.core.context.DriverContext;
import com.datastax.oss.driver.api.core.session.throttling.RequestThrottler;
import com.datastax.oss.driver.api.core.session.throttling.Throttled;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/** Holds nothing back, and counts the requests of each session when they begin. The driver makes it. */
public final class CountingThrottler implements RequestThrottler {
    private static final ConcurrentMap<String, AtomicLong> REQUESTS = new ConcurrentHashMap<>();

    private final AtomicLong requests;

    public CountingThrottler(DriverContext context) {
        requests = counter(context.getSessionName());
    }

    static long requests(String sessionName) {
        return counter(sessionName).get();
    }

    @Override
    public void register(Throttled request) {
        requests.incrementAndGet();
        request.onThrottleReady(false);
    }

    @Override
    public void signalSuccess(Throttled request) {}

    @Override
    public void signalError(Throttled request, Throwable error) {}

    @Override
    public void signalTimeout(Throttled request) {}

    @Override
    public void close() {}

    private static AtomicLong counter(String sessionName) {
        return REQUESTS.computeIfAbsent(sessionName, name -> new AtomicLong());
    }
}
