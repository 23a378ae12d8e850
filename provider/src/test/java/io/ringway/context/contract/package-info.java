// SPDX-License-Identifier: Apache-2.0
/**
 * What a unit of work sends, for entities of every kind: the same whether they are enhanced or not, and however they are
 * enhanced. Neighbour below: {@code io.ringway.context}, whose recorded unit it drives. Single-threaded.
 */
package io.ringway.context.contract;
