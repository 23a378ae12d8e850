// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import io.ringway.contract.EnhancementContract;

final class PlainContractTest extends EnhancementContract {

    @Override
    protected Class<?> load(String name) throws ClassNotFoundException {
        return Class.forName(name);
    }

    @Override
    protected boolean enhances() {
        return false;
    }
}
