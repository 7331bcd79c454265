package org.braid.record;

import org.braid.audit.Night;
import org.jspecify.annotations.Nullable;

/**
 * A finding in its life: seen first in a night, and open until one does not find it any more.
 *
 * @param person our id of whose money it is about
 * @param closed the first night that did not find it any more; null while it is open
 */
public record TrackedFinding(
        String person, RecordFinding finding, @Nullable Night closed) {}
