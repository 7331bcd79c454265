/** Tables: CSV and XLSX, from the heading down. */
@NullMarked
package org.braid.feed.table;

import org.jspecify.annotations.NullMarked;
