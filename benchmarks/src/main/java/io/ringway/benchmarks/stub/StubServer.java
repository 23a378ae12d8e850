// SPDX-License-Identifier: Apache-2.0
package io.ringway.benchmarks.stub;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The stub, listening on a free port of the loopback interface. */
public final class StubServer implements AutoCloseable {
    private final EventLoopGroup loop = new NioEventLoopGroup(1);
    private final InetSocketAddress address;

    /** @param partitionRows how many rows a partition has when it is read */
    public StubServer(int partitionRows) {
        Connections connections = new Connections(partitionRows);
        Channel channel = new ServerBootstrap()
                .group(loop)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(connections)
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                .syncUninterruptibly()
                .channel();
        this.address = (InetSocketAddress) channel.localAddress();
    }

    public InetSocketAddress address() {
        return address;
    }

    @Override
    public void close() {
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
    }

    /** All connections share one schema and one count. */
    private static final class Connections extends ChannelInitializer<SocketChannel> {
        private final int partitionRows;
        private @Nullable Answers answers;

        Connections(int partitionRows) {
            this.partitionRows = partitionRows;
        }

        @Override
        protected void initChannel(SocketChannel channel) {
            Answers shared = answers;
            if (shared == null) {
                shared = new Answers(new SystemTables(channel.localAddress()), partitionRows);
                answers = shared;
            }
            StubConnection.init(channel.pipeline(), channel.alloc(), shared);
        }
    }
}
