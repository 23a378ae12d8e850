// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import io.ringway.contract.EnhancementContract;

final class PlainContractTest extends EnhancementContract {

    @Override
    protected void run(String scenarios, String name) throws Throwable {
        invoke(Class.forName(scenarios), name);
    }

    @Override
    protected boolean enhances() {
        return false;
    }
}
