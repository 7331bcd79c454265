/** One individual budget record for each person, from what every funder states. */
@NullMarked
package org.braid;

import org.jspecify.annotations.NullMarked;
