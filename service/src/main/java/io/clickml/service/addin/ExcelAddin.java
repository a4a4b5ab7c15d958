package io.clickml.service.addin;

import io.clickml.service.platform.http.BuiltFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The add-in of one installation: what was built, with the address of the service filled in. */
final class ExcelAddin {
  private final BuiltFiles files;
  private final String address;
  private final String host;

  ExcelAddin(BuiltFiles files, URI address) {
    this.files = files;
    this.address = address.toString().replaceAll("/+$", "");
    this.host = address.getAuthority();
  }

  /** A manifest as text. */
  String manifest(String name) {
    return new String(files.bytes(name), StandardCharsets.UTF_8)
        .replace("{{address}}", address)
        .replace("{{host}}", host)
        .replace("{{id}}", id());
  }

  /** The package of the unified manifest. */
  byte[] zip() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("manifest.json"));
      zip.write(manifest("manifest.json").getBytes(StandardCharsets.UTF_8));
      for (String icon : new String[] {"color.png", "outline.png"}) {
        zip.putNextEntry(new ZipEntry(icon));
        zip.write(files.bytes(icon));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }

  /**
   * Always the same for an address, so that Excel knows an update, and another for each address.
   */
  private String id() {
    String name = "click-ml " + address;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
