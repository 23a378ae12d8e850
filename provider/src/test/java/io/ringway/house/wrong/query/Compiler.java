// SPDX-License-Identifier: Apache-2.0
package io.ringway.house.wrong.query;

import io.ringway.house.wrong.store.Store;
import org.antlr.v4.runtime.Token;

/** Executes what it compiles, and reads texts by itself. */
public final class Compiler {
    public Store store;
    public Token token;
}
