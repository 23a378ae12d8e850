// SPDX-License-Identifier: Apache-2.0
/** Random queries over random rows, and what they should give, told by code that shares nothing with the engine. */
package io.ringway.jpa.differential;
