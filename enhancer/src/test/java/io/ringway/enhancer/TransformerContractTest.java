// SPDX-License-Identifier: Apache-2.0
package io.ringway.enhancer;

import io.ringway.contract.EnhancementContract;
import java.util.Set;

final class TransformerContractTest extends EnhancementContract {
    private final EntityClassTransformer transformer = new EntityClassTransformer((Set<String>) null);
    private final ContractLoader loader =
            new ContractLoader((from, name, classFile) -> transformer.transform(from, name, null, null, classFile));

    @Override
    protected void run(String scenarios, String name) throws Throwable {
        invoke(loader.loadClass(scenarios), name);
    }
}
