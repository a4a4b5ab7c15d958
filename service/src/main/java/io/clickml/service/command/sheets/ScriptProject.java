package io.clickml.service.command.sheets;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.api.services.script.model.Content;
import com.google.api.services.script.model.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The files of the add-on as one installation needs them.
 *
 * @param files by name: the manifest, which lets the script fetch from the service and nowhere
 *     else; the code; the pages of the sidebar; and a line of script with the address of the
 *     service
 */
public record ScriptProject(List<ScriptFile> files) {
  private static final String FOLDER = "/sheets-addon/";
  private static final ObjectMapper JSON = new ObjectMapper();

  public ScriptProject {
    files = List.copyOf(files);
  }

  /** The project for the service at an address, from the files that the build made. */
  public static ScriptProject of(ServiceAddress address) throws IOException {
    List<ScriptFile> files = new ArrayList<>();
    for (String name : JSON.readValue(read("files.json"), String[].class)) {
      files.add(ScriptFile.of(name, read(name).replace("{{address}}", address.toString())));
    }
    String quoted = JSON.writeValueAsString(address.toString());
    files.add(ScriptFile.of("Settings.js", "const CLICKML_SERVICE = " + quoted + ";\n"));
    return new ScriptProject(files);
  }

  /** What the API takes. */
  Content content() {
    return new Content()
        .setFiles(
            files.stream()
                .map(
                    file ->
                        new File()
                            .setName(file.name())
                            .setType(file.type())
                            .setSource(file.source()))
                .toList());
  }

  /** SHA-256 over all files, in hex: equal where nothing changed. */
  String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (ScriptFile file : files) {
        digest.update((file.name() + "\0" + file.source() + "\0").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(String name) throws IOException {
    try (InputStream file = ScriptProject.class.getResourceAsStream(FOLDER + name)) {
      if (file == null) {
        throw new IOException(
            "This build lacks the add-on (" + name + "): run `npm run build`, then build the jar.");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
