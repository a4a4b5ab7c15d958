package io.clickml.service.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.service.ClickMlApplication;
import io.dropwizard.core.cli.Cli;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.util.JarLocation;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.sourceforge.argparse4j.inf.Namespace;
import org.junit.jupiter.api.Test;

class PlainCommandTest {
  private static String told(Throwable failure, boolean verbose) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Cli cli =
        new Cli(
            new JarLocation(PlainCommandTest.class),
            new Bootstrap<>(new ClickMlApplication()),
            new ByteArrayOutputStream(),
            err);
    new TrainCommand().onError(cli, new Namespace(Map.of("verbose", verbose)), failure);
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void whatNobodyForesawIsASentence() {
    String told = told(new IllegalStateException("Index 7"), false);
    assertFalse(told.contains("Exception") || told.contains("Index 7"), told);
    assertTrue(told.contains("--verbose"), told);
    assertTrue(told(new IllegalStateException("Index 7"), true).contains("Index 7"));
  }

  @Test
  void whatTheEngineSaidLastIsToldWhenAskedFor() {
    CommandException failure = new CommandException("The engine stopped.", "at Gram.of");
    assertFalse(told(failure, false).contains("Gram"));
    assertTrue(told(failure, true).contains("Gram"));
    assertEquals(
        "The engine stopped.", told(new CommandException("The engine stopped."), false).strip());
  }
}
