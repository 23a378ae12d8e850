// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import java.util.Set;

/**
 * What a server can do.
 *
 * @param product such as {@code Apache Cassandra} or {@code ScyllaDB}
 * @param version as the server reports it
 */
public record Capabilities(String product, String version, Set<Feature> features) {
    public Capabilities {
        features = Set.copyOf(features);
    }

    public boolean supports(Feature feature) {
        return features.contains(feature);
    }
}
