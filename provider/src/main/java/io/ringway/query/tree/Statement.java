// SPDX-License-Identifier: Apache-2.0
package io.ringway.query.tree;

/** A whole statement (Jakarta Persistence 3.2, 4.2). */
public sealed interface Statement extends Node permits Query, UpdateStatement, DeleteStatement {}
