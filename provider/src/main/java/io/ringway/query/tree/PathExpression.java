// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

/** What leads to a part of an entity (Jakarta Persistence 3.2, 4.4.4). */
public sealed interface PathExpression extends Expression permits Path, Navigation, Treat, MapKey, MapValue {}
