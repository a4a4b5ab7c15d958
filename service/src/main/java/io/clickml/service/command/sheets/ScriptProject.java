package io.clickml.service.command.sheets;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.api.services.script.model.Content;
import com.google.api.services.script.model.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The files of the add-on as one installation needs them.
 *
 * @param manifest {@code appsscript.json}, which lets the script fetch from the service and nowhere
 *     else
 * @param code the server part
 * @param settings a line of script with the address of the service
 * @param panel the page of the sidebar
 */
public record ScriptProject(String manifest, String code, String settings, String panel) {
  private static final String FOLDER = "/sheets-addon/";

  /** The project for the service at an address, from the files that the build made. */
  public static ScriptProject of(ServiceAddress address) throws IOException {
    String quoted = new ObjectMapper().writeValueAsString(address.toString());
    return new ScriptProject(
        read("appsscript.json").replace("{{address}}", address.toString()),
        read("Code.js"),
        "const CLICKML_SERVICE = " + quoted + ";\n",
        read("panel.html"));
  }

  /** What the API takes. */
  Content content() {
    return new Content()
        .setFiles(
            List.of(
                file("appsscript", "JSON", manifest),
                file("Code", "SERVER_JS", code),
                file("Settings", "SERVER_JS", settings),
                file("panel", "HTML", panel)));
  }

  /** SHA-256 over all files, in hex: equal where nothing changed. */
  String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String file : List.of(manifest, code, settings, panel)) {
        digest.update(file.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static File file(String name, String type, String source) {
    return new File().setName(name).setType(type).setSource(source);
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
