// SPDX-License-Identifier: Apache-2.0
package io.ringway.data;

record TripId(String plate, int day) {}
