package org.braid.route;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the route files name and this package brings; the stages' own beans come from the application. */
@Configuration(proxyBeanMethods = false)
public class NightAssembly {
    /** More files than one night's folders hold: a forgotten one would be taken in again and again. */
    private static final int FILES_A_NIGHT = 1_000_000;

    @Bean
    NightRoutes nightRoutes(CamelContext context, Feeds feeds, @Value("${braid.routes}") Path folder) {
        return new NightRoutes(context, feeds, folder);
    }

    @Bean
    Feeds feeds(
            CamelContext context,
            FeedWatch feedWatch,
            ObjectProvider<Progress> progress,
            @Value("${braid.patience.feed}") Duration patience) {
        return new Feeds(context, feedWatch, progress.getIfAvailable(Progress::silent), patience);
    }

    @Bean
    FeedWatch feedWatch() {
        return new FeedWatch();
    }

    @Bean
    Settled settled(FeedWatch feedWatch, @Value("${braid.patience.file}") Duration patience) {
        return new Settled(feedWatch, patience);
    }

    @Bean
    IdempotentRepository taken() {
        return MemoryIdempotentRepository.memoryIdempotentRepository(FILES_A_NIGHT);
    }
}
