// SPDX-License-Identifier: Apache-2.0
package io.ringway.devserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Sees to it that a test leaves no process behind; those that other tests share may be there before it. */
final class Children implements BeforeEachCallback, AfterEachCallback {
    private List<ProcessHandle> before = List.of();

    @Override
    public void beforeEach(ExtensionContext context) {
        before = ProcessHandle.current().children().toList();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .isSubsetOf(before);
    }
}
