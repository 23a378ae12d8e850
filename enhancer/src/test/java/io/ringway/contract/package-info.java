// SPDX-License-Identifier: Apache-2.0
/**
 * Entities of every shape that the enhancer knows, the plain code around them, and what must hold for them under each
 * host. Neighbour below: {@code io.ringway.contract.base}. Single-threaded.
 */
package io.ringway.contract;
