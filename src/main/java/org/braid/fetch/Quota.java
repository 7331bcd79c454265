package org.braid.fetch;

import java.time.Duration;

/**
 * What a source may send in one fetch before it is refused.
 *
 * @param answers pages and files
 * @param bytes of all of them together, unpacked
 * @param answerBytes of one page, which is in memory
 * @param time from the first question to the last answer
 * @param idle how long nothing may come of a file until its rest is asked for anew
 */
record Quota(long answers, long bytes, long answerBytes, Duration time, Duration idle) {}
