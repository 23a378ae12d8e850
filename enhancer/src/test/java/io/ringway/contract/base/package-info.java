// SPDX-License-Identifier: Apache-2.0
/** A mapped superclass in a package of its own. Single-threaded. */
package io.ringway.contract.base;
