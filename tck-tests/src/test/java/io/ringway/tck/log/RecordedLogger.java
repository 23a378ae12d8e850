// SPDX-License-Identifier: Apache-2.0
package io.ringway.tck.log;

import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** A logger of {@link RecordedLog}. */
final class RecordedLogger extends LegacyAbstractLogger {
    private static final long serialVersionUID = 1L;

    RecordedLogger(String name) {
        this.name = name;
    }

    @Override
    public boolean isTraceEnabled() {
        return RecordedLog.isOn(name, Level.TRACE);
    }

    @Override
    public boolean isDebugEnabled() {
        return RecordedLog.isOn(name, Level.DEBUG);
    }

    @Override
    public boolean isInfoEnabled() {
        return RecordedLog.isOn(name, Level.INFO);
    }

    @Override
    public boolean isWarnEnabled() {
        return true;
    }

    @Override
    public boolean isErrorEnabled() {
        return true;
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            String pattern,
            Object @Nullable [] arguments,
            @Nullable Throwable failure) {
        RecordedLog.add(
                name,
                level,
                MessageFormatter.basicArrayFormat(pattern, arguments) + (failure == null ? "" : " " + failure));
    }
}
