package io.clickml.service.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file of the embedded database that is old and used keeps every confirmed commit when its
 * process is killed. Space is given free after half a second instead of H2's 45 s, so that a file
 * grows old within the test: H2 2.5.252 lost commits there (decision 6).
 */
class KillDatabaseIT {
  private static final String RETAINED = ";RETENTION_TIME=500";
  private static final int ROUNDS = 4;
  private static final int COMMITS = 3000;

  @TempDir Path home;

  @Test
  void keepsWhatWasConfirmed() throws Exception {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Map<Integer, Integer> confirmed = new HashMap<>();
    for (int round = 0; round <= ROUNDS; round++) {
      Process process = writers(seed + round * (long) Writers.COUNT);
      try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
        assertKept(confirmed, lines, "round " + round + ", seed " + seed);
        for (int commit = 0; commit < COMMITS; commit++) {
          confirm(confirmed, lines);
        }
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
  }

  private Process writers(long seed) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            Writers.class.getName(),
            home.toString(),
            RETAINED,
            Long.toString(seed))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static void confirm(Map<Integer, Integer> confirmed, BufferedReader lines)
      throws IOException {
    String[] words = next(lines, "confirmed");
    confirmed.put(Integer.valueOf(words[1]), Integer.valueOf(words[2]));
  }

  private static void assertKept(
      Map<Integer, Integer> confirmed, BufferedReader lines, String message) throws IOException {
    Map<Integer, Integer> found = new HashMap<>();
    for (String[] words = next(lines, "found", "ready");
        words.length > 1;
        words = next(lines, "found", "ready")) {
      found.put(Integer.valueOf(words[1]), Integer.valueOf(words[2]));
    }
    // More than was read may be there: what was confirmed between the last line and the kill.
    confirmed.forEach(
        (writer, n) -> assertEquals(n, Math.min(n, found.getOrDefault(writer, 0)), message));
  }

  /** The next line that begins with one of these words. */
  private static String[] next(BufferedReader lines, String... begins) throws IOException {
    while (true) {
      String line = lines.readLine();
      assertNotNull(line, "the writers go on until they are killed");
      String[] words = line.split(" ");
      if (List.of(begins).contains(words[0])) {
        return words;
      }
    }
  }
}
