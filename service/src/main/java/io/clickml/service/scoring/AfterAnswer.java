package io.clickml.service.scoring;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.ext.WriterInterceptor;
import jakarta.ws.rs.ext.WriterInterceptorContext;
import java.io.IOException;

/** Does what is to be done once an answer has been written. */
public final class AfterAnswer implements WriterInterceptor {
  private static final String NAME = AfterAnswer.class.getName();

  /** Leaves work for the moment when this request's answer has been written. */
  static void run(ContainerRequestContext request, Runnable work) {
    request.setProperty(NAME, work);
  }

  @Override
  public void aroundWriteTo(WriterInterceptorContext context) throws IOException {
    context.proceed();
    if (context.getProperty(NAME) instanceof Runnable work) {
      work.run();
    }
  }
}
