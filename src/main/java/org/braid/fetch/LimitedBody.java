package org.braid.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Writes an answer down as it comes, up to so many bytes; the number of bytes is the result. */
final class LimitedBody implements HttpResponse.BodySubscriber<Long> {
    private final OutputStream to;
    private final long most;
    private final CompletableFuture<Long> size = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;
    private long written;

    LimitedBody(OutputStream to, long most) {
        this.to = to;
        this.most = most;
    }

    @Override
    public CompletionStage<Long> getBody() {
        return size;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> parts) {
        if (size.isDone()) {
            return;
        }
        try {
            for (var part : parts) {
                write(part);
            }
        } catch (IOException | FetchFailed e) {
            cancel();
            end(() -> size.completeExceptionally(e));
        }
    }

    /** Takes nothing more, whatever still comes. */
    synchronized void giveUp() {
        cancel();
        end(() -> size.cancel(false));
    }

    private void write(ByteBuffer part) throws IOException {
        written += part.remaining();
        if (written > most) {
            throw Allowance.tooMuch("%d bytes".formatted(most));
        }
        var bytes = new byte[part.remaining()];
        part.get(bytes);
        to.write(bytes);
    }

    private void cancel() {
        if (subscription != null) {
            subscription.cancel();
        }
    }

    @Override
    public void onError(Throwable failure) {
        end(() -> size.completeExceptionally(failure));
    }

    @Override
    public void onComplete() {
        end(() -> size.complete(written));
    }

    private void end(Runnable told) {
        try {
            to.close();
        } catch (IOException e) {
            size.completeExceptionally(e);
        }
        told.run();
    }
}
