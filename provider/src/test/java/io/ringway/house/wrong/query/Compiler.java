// SPDX-License-Identifier: Apache-2.0
package io.ringway.house.wrong.query;

import io.ringway.house.wrong.store.Store;

/** Executes what it compiles. */
public final class Compiler {
    public Store store;
}
