// SPDX-License-Identifier: Apache-2.0
package io.ringway.data.cursor;

import io.ringway.Problem;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals what cursors carry (HMAC-SHA256): who has the key can tell that a cursor was made by somebody who has it, and for what. It
 * hides nothing.
 */
public final class CursorSeal {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SEAL_BYTES = 32;
    private static final byte VERSION = 1;

    private final SecretKeySpec key;

    private CursorSeal(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** @param key any text that others do not know; null: a random one, so that nobody else can open what this seals */
    public static CursorSeal of(@Nullable String key) {
        if (key != null) {
            return new CursorSeal(key.getBytes(StandardCharsets.UTF_8));
        }
        byte[] random = new byte[SEAL_BYTES];
        new SecureRandom().nextBytes(random);
        return new CursorSeal(random);
    }

    /**
     * A text without blanks, for URLs too.
     *
     * @param subject what it is good for: only with the same can it be opened
     */
    public String seal(byte[] subject, PagingStates states) {
        byte[] content = states.bytes();
        byte[] seal = sealOf(subject, content);
        byte[] all = new byte[1 + SEAL_BYTES + content.length];
        all[0] = VERSION;
        System.arraycopy(seal, 0, all, 1, SEAL_BYTES);
        System.arraycopy(content, 0, all, 1 + SEAL_BYTES, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /**
     * What was sealed.
     *
     * @throws IllegalArgumentException RW-2032, when it was not sealed with this key for this subject
     */
    public PagingStates open(byte[] subject, String sealed) {
        byte[] all = decoded(sealed);
        if (all.length > SEAL_BYTES && all[0] == VERSION) {
            byte[] content = new byte[all.length - 1 - SEAL_BYTES];
            System.arraycopy(all, 1 + SEAL_BYTES, content, 0, content.length);
            byte[] seal = new byte[SEAL_BYTES];
            System.arraycopy(all, 1, seal, 0, SEAL_BYTES);
            if (MessageDigest.isEqual(seal, sealOf(subject, content))) {
                return PagingStates.of(content);
            }
        }
        throw new IllegalArgumentException(Problem.of(
                        "RW-2032",
                        "The cursor is of another query, of other arguments or of another place, or was changed")
                .because("It holds the database's paging state, which is good for the query alone that it comes from")
                .fix(
                        "Take the cursor from a page of this method with the same arguments. Where several JVMs, or a JVM that"
                                + " starts again, share cursors, give them all one ringway.data.cursor-key")
                .text());
    }

    private static byte[] decoded(String sealed) {
        try {
            return Base64.getUrlDecoder().decode(sealed);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private byte[] sealOf(byte[] subject, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(VERSION);
            mac.update((byte) subject.length);
            mac.update(subject);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JVM has " + ALGORITHM, e);
        }
    }
}
