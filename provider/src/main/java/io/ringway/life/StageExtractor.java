// SPDX-License-Identifier: Apache-2.0
package io.ringway.life;

import jakarta.validation.valueextraction.ExtractedValue;
import jakarta.validation.valueextraction.ValueExtractor;
import java.util.concurrent.CompletionStage;

/** What a stage has that is complete, for constraints on its type argument (Jakarta Validation 3.1, 6.1). */
final class StageExtractor implements ValueExtractor<CompletionStage<@ExtractedValue ?>> {
    @Override
    public void extractValues(CompletionStage<?> stage, ValueReceiver receiver) {
        if (stage.toCompletableFuture().isDone()) {
            receiver.value(null, stage.toCompletableFuture().join());
        }
    }
}
