package org.braid;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The data goes one way: a package uses only what its {@code package-info} allows. */
class ModularityTest {
    @Test
    void everyPackageUsesOnlyWhatStandsBeforeIt() {
        ApplicationModules.of("org.braid").verify();
    }
}
