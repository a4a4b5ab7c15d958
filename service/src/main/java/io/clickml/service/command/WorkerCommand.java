package io.clickml.service.command;

import io.clickml.service.ClickMlConfiguration;
import io.dropwizard.core.Application;
import io.dropwizard.core.cli.EnvironmentCommand;
import io.dropwizard.core.setup.Environment;
import java.util.concurrent.CountDownLatch;
import net.sourceforge.argparse4j.inf.Namespace;
import org.eclipse.jetty.util.component.ContainerLifeCycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code worker CONFIG}: works on trainings of a shared database, without a door of its own. */
public final class WorkerCommand extends EnvironmentCommand<ClickMlConfiguration> {
  private static final Logger LOG = LoggerFactory.getLogger(WorkerCommand.class);

  public WorkerCommand(Application<ClickMlConfiguration> application) {
    super(application, "worker", "Works on trainings without serving HTTP");
  }

  @Override
  protected void run(
      Environment environment, Namespace namespace, ClickMlConfiguration configuration)
      throws Exception {
    ContainerLifeCycle process = new ContainerLifeCycle();
    environment.lifecycle().attach(process);
    process.start();
    LOG.info("worker ready, {} at once", configuration.trainings().workers());
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process, stopped), "stop"));
    stopped.await();
  }

  private static void stop(ContainerLifeCycle process, CountDownLatch stopped) {
    try {
      process.stop();
    } catch (Exception e) {
      LOG.warn("could not stop in good order", e);
    } finally {
      stopped.countDown();
    }
  }
}
