package org.braid.feed.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Lets a long part be unpacked ahead of who reads it, by a few blocks, in a thread of its own: to unpack a sheet takes a
 * third of the time that it takes to read it. What goes wrong there is thrown here, behind the bytes before it.
 */
final class UnpackedAhead extends InputStream {
    private static final int BLOCK = 1 << 16;

    /** Blocks, so that little is in memory. */
    private static final int MOST_AHEAD = 4;

    /** In blocks: a shorter part is not worth a thread, and of many a part no more than its beginning is looked at. */
    private static final int SHORT = 16;

    private final InputStream bytes;
    private final BlockingQueue<Block> ahead = new ArrayBlockingQueue<>(MOST_AHEAD);
    private Block block = Block.NONE;
    private int from;
    private int taken;
    private @Nullable Thread unpacking;
    private volatile boolean unwanted;

    UnpackedAhead(InputStream bytes) {
        this.bytes = bytes;
    }

    /** Bytes that follow each other, and what happened behind them; only the last block is not full. */
    private static final class Block {
        private static final Block NONE = new Block(new byte[0], 0, null);

        private final byte[] bytes;
        private final int length;
        private final @Nullable Throwable failure;

        Block(byte[] bytes, int length, @Nullable Throwable failure) {
            this.bytes = bytes;
            this.length = length;
            this.failure = failure;
        }

        static Block of(InputStream from) {
            var bytes = new byte[BLOCK];
            var length = 0;
            try {
                for (var read = 0; read >= 0 && length < BLOCK; ) {
                    read = from.read(bytes, length, BLOCK - length);
                    length += Math.max(read, 0);
                }
                return new Block(bytes, length, null);
            } catch (IOException | RuntimeException | Error e) {
                return new Block(bytes, length, e);
            }
        }

        boolean isLast() {
            return length < bytes.length || failure != null;
        }
    }

    @Override
    public int read() throws IOException {
        return hasMore() ? block.bytes[from++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        if (length == 0 || !hasMore()) {
            return length == 0 ? 0 : -1;
        }
        var number = Math.min(length, block.length - from);
        System.arraycopy(block.bytes, from, to, offset, number);
        from += number;
        return number;
    }

    private boolean hasMore() throws IOException {
        while (from == block.length && !block.isLast()) {
            block = next();
            from = 0;
        }
        if (from == block.length) {
            throwAny(block.failure);
        }
        return from < block.length;
    }

    private Block next() throws IOException {
        if (taken++ < SHORT) {
            return Block.of(bytes);
        }
        if (unpacking == null) {
            unpacking = new Thread(this::unpack, "unpacking");
            unpacking.setDaemon(true);
            unpacking.start();
        }
        try {
            return ahead.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a part was unpacked", e);
        }
    }

    private void unpack() {
        try {
            for (var next = Block.NONE; !next.isLast() && !unwanted; ) {
                next = Block.of(bytes);
                ahead.put(next);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody does so
        }
    }

    private static void throwAny(@Nullable Throwable failure) throws IOException {
        if (failure instanceof IOException thrown) {
            throw thrown;
        }
        if (failure instanceof RuntimeException thrown) {
            throw thrown;
        }
        if (failure instanceof Error thrown) {
            throw thrown;
        }
    }

    /** Waits for the thread: nothing may be closed that it still reads. */
    @Override
    public void close() throws IOException {
        unwanted = true;
        if (unpacking != null) {
            ahead.clear(); // it may be waiting for room
            join(unpacking);
        }
        bytes.close();
    }

    private static void join(Thread unpacking) {
        try {
            unpacking.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
