package org.braid.cli;

import java.nio.file.Path;
import java.util.Set;
import org.braid.fetch.Fetching;
import org.braid.route.Progress;
import org.braid.route.Stages;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Starts Camel with the routes, and with the parts of one installation that they call.
 *
 * @param data the folder of what is fetched; the installation may be a copy
 */
record RouteContext(Installation installation, Path data, Path routes, Path in, ProgressLine progress) {

    /** @param takeHeld feeds whose held snapshots are taken */
    ConfigurableApplicationContext start(Set<String> takeHeld) {
        var stages = installation.stages(takeHeld, progress);
        var fetching = installation.fetching(progress);
        return new SpringApplicationBuilder(NightApplication.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> {
                    var beans = (GenericApplicationContext) context;
                    beans.registerBean(Progress.class, () -> progress);
                    beans.registerBean("stages", Stages.class, () -> stages);
                    beans.registerBean("fetching", Fetching.class, () -> fetching);
                })
                .run(settings());
    }

    /** As arguments, which count for more than the shipped settings. */
    private String[] settings() {
        return new String[] {
            "--braid.in=" + in.toAbsolutePath(),
            "--braid.routes=" + routes.toAbsolutePath(),
            "--braid.fetched=" + data.resolve("fetched").toAbsolutePath()
        };
    }
}
