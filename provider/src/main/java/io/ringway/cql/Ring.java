// SPDX-License-Identifier: Apache-2.0
package io.ringway.cql;

import io.ringway.spi.ColumnType;
import io.ringway.spi.ColumnType.Scalar;
import io.ringway.spi.ScanFacet.RingSplit;
import io.ringway.spi.ScanFacet.TokenRange;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The tokens of a partitioner.
 *
 * @param before the one before the first that a partition can have
 * @param last the last
 */
record Ring(ColumnType type, BigInteger before, BigInteger last) {
    private static final Ring MURMUR3 =
            new Ring(Scalar.BIGINT, BigInteger.valueOf(Long.MIN_VALUE), BigInteger.valueOf(Long.MAX_VALUE));
    private static final Ring RANDOM = new Ring(Scalar.VARINT, BigInteger.ONE.negate(), BigInteger.TWO.pow(127));

    /** @param partitioner the name of its class; empty when its tokens are unknown, or are no numbers */
    static Optional<Ring> of(String partitioner) {
        return switch (partitioner.substring(partitioner.lastIndexOf('.') + 1)) {
            case "Murmur3Partitioner" -> Optional.of(MURMUR3);
            case "RandomPartitioner" -> Optional.of(RANDOM);
            default -> Optional.empty();
        };
    }

    /**
     * Divides the ring. Where there are fewer segments than pieces, each is divided in the proportion of its width, so that a
     * piece has the replicas of its segment; otherwise neighbours are put together.
     *
     * @param bounds the tokens that divide it among the nodes, in any order
     */
    RingSplit split(Collection<BigInteger> bounds, int pieces) {
        TreeSet<BigInteger> inside = new TreeSet<>(bounds);
        inside.removeIf(bound -> bound.compareTo(before) <= 0 || bound.compareTo(last) >= 0);
        inside.add(last);
        List<BigInteger> ends = inside.size() <= pieces ? divided(inside, pieces) : joined(inside, pieces);
        List<TokenRange> ranges = new ArrayList<>(ends.size());
        BigInteger after = before;
        for (BigInteger end : ends) {
            ranges.add(new TokenRange(storage(after), storage(end)));
            after = end;
        }
        return new RingSplit(type, ranges);
    }

    private List<BigInteger> divided(Collection<BigInteger> segments, int pieces) {
        List<BigInteger> ends = new ArrayList<>();
        BigInteger all = last.subtract(before);
        BigInteger after = before;
        for (BigInteger end : segments) {
            BigInteger width = end.subtract(after);
            BigInteger parts =
                    rounded(width.multiply(BigInteger.valueOf(pieces)), all).max(BigInteger.ONE);
            for (BigInteger part = BigInteger.ONE; part.compareTo(parts) <= 0; part = part.add(BigInteger.ONE)) {
                ends.add(after.add(width.multiply(part).divide(parts)));
            }
            after = end;
        }
        return ends;
    }

    private static BigInteger rounded(BigInteger dividend, BigInteger divisor) {
        return dividend.shiftLeft(1).add(divisor).divide(divisor.shiftLeft(1));
    }

    private List<BigInteger> joined(Collection<BigInteger> segments, int pieces) {
        List<BigInteger> ends = new ArrayList<>();
        BigInteger all = last.subtract(before);
        for (BigInteger end : segments) {
            BigInteger due = all.multiply(BigInteger.valueOf(ends.size() + 1L)).divide(BigInteger.valueOf(pieces));
            if (end.equals(last) || end.subtract(before).compareTo(due) >= 0) {
                ends.add(end);
            }
        }
        return ends;
    }

    private Object storage(BigInteger token) {
        return type == Scalar.BIGINT ? (Object) token.longValueExact() : token;
    }
}
