/** XML collections, one record in memory at a time. */
@NullMarked
package org.braid.feed.xml;

import org.jspecify.annotations.NullMarked;
