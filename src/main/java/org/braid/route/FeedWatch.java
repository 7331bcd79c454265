package org.braid.route;

import java.util.Optional;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Route;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.apache.camel.support.RoutePolicySupport;

/** What the receiving routes tell about themselves: each delivery, the first empty poll, a failure. */
final class FeedWatch extends RoutePolicySupport implements PollingConsumerPollStrategy {
    private volatile Optional<Draining> current = Optional.empty();

    /** From now on it is told to this one; feeds are drained one after another. */
    void tell(Draining draining) {
        current = Optional.of(draining);
    }

    void unsettled() {
        current.ifPresent(Draining::unsettled);
    }

    @Override
    public void onExchangeDone(Route route, Exchange exchange) {
        current.ifPresent(Draining::delivered);
        Optional.ofNullable(exchange.getException())
                .ifPresent(cause -> current.ifPresent(draining -> draining.lost(cause)));
    }

    @Override
    public boolean begin(Consumer consumer, Endpoint endpoint) {
        return current.map(Draining::polls).orElse(true);
    }

    @Override
    public void commit(Consumer consumer, Endpoint endpoint, int polled) {
        if (polled == 0) {
            current.ifPresent(Draining::empty);
        }
    }

    @Override
    public boolean rollback(Consumer consumer, Endpoint endpoint, int retry, Exception cause) {
        current.ifPresent(draining -> draining.unreadable(cause));
        return false;
    }
}
