// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks.stub;

import com.datastax.oss.driver.internal.core.protocol.ByteBufPrimitiveCodec;
import com.datastax.oss.driver.internal.core.protocol.BytesToSegmentDecoder;
import com.datastax.oss.driver.internal.core.protocol.FrameDecoder;
import com.datastax.oss.driver.internal.core.protocol.FrameEncoder;
import com.datastax.oss.driver.internal.core.protocol.FrameToSegmentEncoder;
import com.datastax.oss.driver.internal.core.protocol.SegmentToBytesEncoder;
import com.datastax.oss.driver.internal.core.protocol.SegmentToFrameDecoder;
import com.datastax.oss.protocol.internal.Compressor;
import com.datastax.oss.protocol.internal.Frame;
import com.datastax.oss.protocol.internal.FrameCodec;
import com.datastax.oss.protocol.internal.ProtocolV3ServerCodecs;
import com.datastax.oss.protocol.internal.ProtocolV4ServerCodecs;
import com.datastax.oss.protocol.internal.SegmentCodec;
import com.datastax.oss.protocol.internal.request.Startup;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.SimpleChannelInboundHandler;

/** One client's connection. After the answer to STARTUP, frames travel in segments. */
final class StubConnection extends SimpleChannelInboundHandler<Frame> {
    private static final String NAME = "stub";
    private static final int MAX_FRAME = 256 * 1024 * 1024;

    private final ByteBufPrimitiveCodec primitives;
    private final FrameCodec<ByteBuf> frames;
    private final Answers answers;

    private StubConnection(ByteBufPrimitiveCodec primitives, FrameCodec<ByteBuf> frames, Answers answers) {
        this.primitives = primitives;
        this.frames = frames;
        this.answers = answers;
    }

    static void init(ChannelPipeline pipeline, ByteBufAllocator allocator, Answers answers) {
        ByteBufPrimitiveCodec primitives = new ByteBufPrimitiveCodec(allocator);
        FrameCodec<ByteBuf> frames = new FrameCodec<>(
                primitives,
                Compressor.none(),
                new ProtocolV3ServerCodecs(),
                new ProtocolV4ServerCodecs(),
                new EncodedResult.Codecs());
        pipeline.addLast("encoder", new FrameEncoder(frames, MAX_FRAME));
        pipeline.addLast("decoder", new FrameDecoder(frames, MAX_FRAME));
        pipeline.addLast(NAME, new StubConnection(primitives, frames, answers));
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, Frame request) {
        context.write(Frame.forResponse(
                request.protocolVersion,
                request.streamId,
                null,
                Frame.NO_PAYLOAD,
                java.util.List.of(),
                answers.to(request.message)));
        if (request.message instanceof Startup) {
            context.flush();
            frameInSegments(context.pipeline());
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        context.flush();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
        System.err.println("The stub closes a connection: " + failure);
        context.close();
    }

    private void frameInSegments(ChannelPipeline pipeline) {
        SegmentCodec<ByteBuf> segments = new SegmentCodec<>(primitives, Compressor.none());
        pipeline.remove("encoder");
        pipeline.remove("decoder");
        pipeline.addFirst("frames to segments", new FrameToSegmentEncoder(primitives, frames, NAME));
        pipeline.addFirst("segments to bytes", new SegmentToBytesEncoder(segments));
        pipeline.addBefore(NAME, "bytes to segments", new BytesToSegmentDecoder(segments));
        pipeline.addBefore(NAME, "segments to frames", new SegmentToFrameDecoder(frames, NAME));
    }
}
