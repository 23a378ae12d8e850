// SPDX-License-Identifier: Apache-2.0
package io.ringway;

/** A write that is placed on another connection than the batch it is added to. */
public class BatchConnectionMismatchException extends RouteMismatchException {
    private static final long serialVersionUID = 1L;

    public BatchConnectionMismatchException(Problem problem) {
        super(problem);
    }
}
