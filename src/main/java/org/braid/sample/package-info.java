/**
 * What is true: a made-up world, the feeds it would send, and what each budget should be. It shares no code with what
 * it is there to check, so that the two cannot be wrong together.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.braid.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
