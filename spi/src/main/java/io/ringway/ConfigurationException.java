// SPDX-License-Identifier: Apache-2.0
package io.ringway;

import org.jspecify.annotations.Nullable;

/** A persistence unit, a persistence.xml or a setting that is broken. */
public class ConfigurationException extends RingwayException {
    private static final long serialVersionUID = 1L;

    public ConfigurationException(Problem problem) {
        super(problem);
    }

    public ConfigurationException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
