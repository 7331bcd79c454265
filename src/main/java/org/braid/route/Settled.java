package org.braid.route;

import java.io.File;
import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.LoggingLevel;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileOperations;
import org.apache.camel.component.file.strategy.FileChangedExclusiveReadLockStrategy;

/** Takes a file only when nobody has written to it for a moment; tells of those it leaves. */
final class Settled extends FileChangedExclusiveReadLockStrategy {
    private final FeedWatch watch;

    /** @param patience how long to wait for a file that is being written */
    Settled(FeedWatch watch, Duration patience) {
        this.watch = watch;
        setMarkerFiler(false); // the folder may be read-only, and is the team's
        setDeleteOrphanLockFiles(false);
        setMinLength(0); // an empty file is a delivery, and a finding
        setMinAge(1000);
        setCheckInterval(250);
        setTimeout(patience.toMillis());
        setReadLockLoggingLevel(LoggingLevel.DEBUG); // its warning would name the file
    }

    @Override
    public boolean acquireExclusiveReadLock(
            GenericFileOperations<File> operations, GenericFile<File> file, Exchange exchange) throws Exception {
        var settled = super.acquireExclusiveReadLock(operations, file, exchange);
        if (!settled) {
            watch.unsettled();
        }
        return settled;
    }
}
