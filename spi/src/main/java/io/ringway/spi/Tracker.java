// SPDX-License-Identifier: Apache-2.0
package io.ringway.spi;

import java.util.Arrays;

/**
 * Which attributes of one enhanced instance are loaded, and which were changed since. Enhanced code asks it by the
 * attribute's ordinal: superclass first, then by name. For one thread at a time, like the instance.
 */
public abstract class Tracker {
    private static final long[] NONE = {};

    private long loaded;
    private long dirty;
    private final long[] moreLoaded;
    private final long[] moreDirty;

    /** @param attributes how many ordinals the entity has */
    protected Tracker(int attributes) {
        int more = attributes <= Long.SIZE ? 0 : (attributes - 1) / Long.SIZE;
        this.moreLoaded = more == 0 ? NONE : new long[more];
        this.moreDirty = more == 0 ? NONE : new long[more];
    }

    /** Loads an attribute that is read before it was loaded. Afterwards {@link #isLoaded} is true for it. */
    protected abstract void load(int ordinal);

    /** Called by enhanced code before it reads a field. */
    public final void read(int ordinal) {
        if (!isLoaded(ordinal)) {
            load(ordinal);
        }
    }

    /**
     * An attribute that is not dirty is about to change: the instance still holds its old value, which is what the database
     * has when the attribute is loaded.
     */
    protected void changing(int ordinal) {}

    /** Called by enhanced code before it changes a field. */
    public final void write(int ordinal) {
        if (!isDirty(ordinal)) {
            changing(ordinal);
        }
        markLoaded(ordinal);
        markDirty(ordinal);
    }

    public final boolean isLoaded(int ordinal) {
        return ordinal < Long.SIZE
                ? (loaded & 1L << ordinal) != 0
                : (moreLoaded[(ordinal >> 6) - 1] & 1L << ordinal) != 0;
    }

    public final boolean isDirty(int ordinal) {
        return ordinal < Long.SIZE
                ? (dirty & 1L << ordinal) != 0
                : (moreDirty[(ordinal >> 6) - 1] & 1L << ordinal) != 0;
    }

    public final void markLoaded(int ordinal) {
        if (ordinal < Long.SIZE) {
            loaded |= 1L << ordinal;
        } else {
            moreLoaded[(ordinal >> 6) - 1] |= 1L << ordinal;
        }
    }

    /** Forgets that an attribute is loaded: it is loaded again when it is read. */
    public final void markUnloaded(int ordinal) {
        if (ordinal < Long.SIZE) {
            loaded &= ~(1L << ordinal);
        } else {
            moreLoaded[(ordinal >> 6) - 1] &= ~(1L << ordinal);
        }
    }

    public final void markDirty(int ordinal) {
        if (ordinal < Long.SIZE) {
            dirty |= 1L << ordinal;
        } else {
            moreDirty[(ordinal >> 6) - 1] |= 1L << ordinal;
        }
    }

    /** Marks every attribute as loaded. */
    public final void markAllLoaded() {
        loaded = -1L;
        Arrays.fill(moreLoaded, -1L);
    }

    /** Whether any attribute is dirty. */
    public final boolean isAnyDirty() {
        if (dirty != 0) {
            return true;
        }
        for (long word : moreDirty) {
            if (word != 0) {
                return true;
            }
        }
        return false;
    }

    /** Forgets what is dirty, when a write was acknowledged or a refresh has overwritten it. */
    public final void clearDirty() {
        dirty = 0;
        Arrays.fill(moreDirty, 0);
    }
}
