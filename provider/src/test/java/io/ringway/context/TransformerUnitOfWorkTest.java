// SPDX-License-Identifier: Apache-2.0
package io.ringway.context;

import io.ringway.context.contract.Scenarios;
import io.ringway.enhancer.EntityClassTransformer;
import java.util.Set;

/** A container loads the classes and shows them to the transformer that the provider has registered. */
final class TransformerUnitOfWorkTest extends UnitOfWorkContract {
    private final EntityClassTransformer transformer = new EntityClassTransformer((Set<String>) null);
    private final ContractLoader loader =
            new ContractLoader((from, name, classFile) -> transformer.transform(from, name, null, null, classFile));

    @Override
    void run(Class<?> scenarios, String name) throws Throwable {
        Scenarios.run(loader.loadClass(scenarios.getName()), name);
    }
}
