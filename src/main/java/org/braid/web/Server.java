package org.braid.web;

import jakarta.servlet.http.HttpServlet;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.braid.answer.Desk;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A running server: from when it listens until it is closed, by its owner or by a signal to the process. */
public final class Server implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final Ending ending;

    private Server(ConfigurableApplicationContext context, Ending ending) {
        this.context = context;
        this.ending = ending;
    }

    /**
     * Whose questions are answered, and by whom.
     *
     * @param others who answer at addresses of their own, by the pattern of those
     */
    public record Office(List<Login> logins, Desk desk, Map<String, HttpServlet> others) {
        public Office {
            logins = List.copyOf(logins);
            others = Map.copyOf(others);
        }
    }

    /**
     * Starts to listen.
     *
     * @param port 0 for any that is free
     * @param atEnd done once, when nobody is answered any more
     * @throws PortTaken when something else listens there
     */
    public static Server start(InetAddress address, int port, Office office, Runnable atEnd) {
        var ending = new Ending(atEnd);
        try {
            var context = new SpringApplicationBuilder(WebAssembly.class)
                    .web(WebApplicationType.SERVLET)
                    .properties("spring.config.name=server")
                    .initializers(fresh -> give((GenericApplicationContext) fresh, office, ending))
                    .run("--server.address=" + address.getHostAddress(), "--server.port=" + port);
            return new Server(context, ending);
        } catch (RuntimeException e) {
            ending.close();
            throw taken(e) ? new PortTaken() : e;
        }
    }

    private static void give(GenericApplicationContext context, Office office, Ending ending) {
        context.registerBean(Office.class, () -> office);
        context.registerBean(Desk.class, office::desk);
        context.registerBean(Ending.class, () -> ending);
        office.others()
                .forEach((addresses, servlet) -> context.registerBean(
                        addresses, ServletRegistrationBean.class, () -> registered(addresses, servlet)));
    }

    private static ServletRegistrationBean<HttpServlet> registered(String addresses, HttpServlet servlet) {
        var registered = new ServletRegistrationBean<>(servlet, addresses);
        registered.setName(addresses);
        registered.setLoadOnStartup(1);
        return registered;
    }

    private static boolean taken(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof PortInUseException) {
                return true;
            }
        }
        return false;
    }

    /** Where it listens. */
    public int port() {
        return ((ServletWebServerApplicationContext) (ApplicationContext) context)
                .getWebServer()
                .getPort();
    }

    /** Returns when the server has ended. */
    public void await() throws InterruptedException {
        ending.came.await();
    }

    /** Lets the questions that are being answered come to their end. */
    @Override
    public void close() {
        context.close();
    }

    /** Closed with the context, after the web server; what came last is done first when a signal ends the process. */
    private static final class Ending implements AutoCloseable {
        private final Runnable last;
        private final CountDownLatch came = new CountDownLatch(1);

        private Ending(Runnable last) {
            this.last = last;
        }

        @Override
        public synchronized void close() {
            if (came.getCount() > 0) {
                last.run();
                came.countDown();
            }
        }
    }
}
