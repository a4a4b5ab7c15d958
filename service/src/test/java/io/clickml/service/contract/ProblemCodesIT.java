package io.clickml.service.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The contract's list of problem codes is the only one: each code used is in it, and is used. */
class ProblemCodesIT {
  private static final Path SOURCES = Path.of("src/main/java");

  /** A statement that makes a problem, or a sentence that becomes one. */
  private static final Pattern MAKES =
      Pattern.compile(
          "new ProblemKind\\(|TableProblem\\.|\\bat\\(|UNREADABLE =|Say\\.failure\\("
              + "|new Sentence\\(\\s*\"engine-");

  private static final Pattern CODE = Pattern.compile("\"([a-z]+(?:-[a-z]+)+|internal)\"");

  @Test
  void holdsWhatTheServiceSays() throws IOException {
    Set<String> used = new TreeSet<>();
    for (Path source : sources()) {
      for (String statement : Files.readString(source).split(";")) {
        if (MAKES.matcher(statement).find()) {
          CODE.matcher(statement).results().forEach(code -> used.add(code.group(1)));
        }
      }
    }
    assertEquals(new Contract().problemCodes(), used);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> found = Files.walk(SOURCES)) {
      return found.filter(path -> path.toString().endsWith(".java")).toList();
    }
  }
}
