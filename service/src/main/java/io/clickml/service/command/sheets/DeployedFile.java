package io.clickml.service.command.sheets;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Remembers in the data folder what was deployed, so that the next run updates it. */
public final class DeployedFile {
  private static final String NAME = "sheets-addon.json";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final Path file;

  public DeployedFile(Path home) {
    this.file = home.resolve(NAME);
  }

  /**
   * What is known of an installation.
   *
   * @param sheet id of the spreadsheet that it is bound to, empty for one that stands alone
   */
  Optional<Deployed> find(String sheet) throws IOException {
    return Optional.ofNullable(all().get(sheet));
  }

  void keep(String sheet, Deployed deployed) throws IOException {
    Map<String, Deployed> all = all();
    all.put(sheet, deployed);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path beside = file.resolveSibling(NAME + ".new");
    Files.write(beside, JSON.writeValueAsBytes(all));
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private Map<String, Deployed> all() throws IOException {
    return Files.exists(file)
        ? JSON.readValue(file.toFile(), new TypeReference<TreeMap<String, Deployed>>() {})
        : new TreeMap<>();
  }
}
