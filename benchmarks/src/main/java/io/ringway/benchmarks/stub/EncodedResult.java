// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks.stub;

import com.datastax.oss.driver.internal.core.protocol.ByteBufPrimitiveCodec;
import com.datastax.oss.protocol.internal.FrameCodec;
import com.datastax.oss.protocol.internal.Message;
import com.datastax.oss.protocol.internal.PrimitiveCodec;
import com.datastax.oss.protocol.internal.ProtocolConstants;
import com.datastax.oss.protocol.internal.ProtocolV5ServerCodecs;
import com.datastax.oss.protocol.internal.response.Result;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;

/** A RESULT whose body is in bytes already: to send it costs the server next to nothing. */
final class EncodedResult extends Message {
    private final byte[] body;

    private EncodedResult(byte[] body) {
        super(true, ProtocolConstants.Opcode.RESULT);
        this.body = body;
    }

    static EncodedResult of(Result result) {
        Result.Codec codec = new Result.Codec(ProtocolConstants.Version.V5);
        ByteBuf buffer = Unpooled.buffer(codec.encodedSize(result));
        codec.encode(buffer, result, new ByteBufPrimitiveCodec(UnpooledByteBufAllocator.DEFAULT));
        return new EncodedResult(ByteBufUtil.getBytes(buffer));
    }

    /** The server's codecs of protocol V5, with one for RESULT that takes these too. */
    static final class Codecs implements FrameCodec.CodecGroup {
        @Override
        public void registerCodecs(FrameCodec.CodecGroup.Registry registry) {
            new ProtocolV5ServerCodecs().registerCodecs(new WithoutResult(registry));
            registry.addEncoder(new Codec());
        }
    }

    private record WithoutResult(FrameCodec.CodecGroup.Registry registry) implements FrameCodec.CodecGroup.Registry {
        @Override
        public FrameCodec.CodecGroup.Registry addCodec(Message.Codec codec) {
            registry.addCodec(codec);
            return this;
        }

        @Override
        public FrameCodec.CodecGroup.Registry addEncoder(Message.Codec codec) {
            if (codec.opcode != ProtocolConstants.Opcode.RESULT) {
                registry.addEncoder(codec);
            }
            return this;
        }

        @Override
        public FrameCodec.CodecGroup.Registry addDecoder(Message.Codec codec) {
            registry.addDecoder(codec);
            return this;
        }
    }

    private static final class Codec extends Message.Codec {
        private final Result.Codec results = new Result.Codec(ProtocolConstants.Version.V5);

        Codec() {
            super(ProtocolConstants.Opcode.RESULT, ProtocolConstants.Version.V5);
        }

        @Override
        public <B> void encode(B destination, Message message, PrimitiveCodec<B> primitives) {
            if (message instanceof EncodedResult encoded) {
                ((ByteBuf) destination).writeBytes(encoded.body);
            } else {
                results.encode(destination, message, primitives);
            }
        }

        @Override
        public int encodedSize(Message message) {
            return message instanceof EncodedResult encoded ? encoded.body.length : results.encodedSize(message);
        }

        @Override
        public <B> Message decode(B source, PrimitiveCodec<B> primitives) {
            return results.decode(source, primitives);
        }
    }
}
