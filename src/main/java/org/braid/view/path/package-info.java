/** FHIRPath, compiled once and evaluated on what a view wants of a resource. */
@NullMarked
package org.braid.view.path;

import org.jspecify.annotations.NullMarked;
