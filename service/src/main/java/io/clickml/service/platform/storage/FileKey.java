package io.clickml.service.platform.storage;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of one file. Names are never used twice: a new content gets a new name.
 *
 * @param workspace who owns it
 * @param kind what it belongs to, such as {@code tables}
 * @param id of the thing it belongs to
 * @param name of the file in it; empty: all of the thing
 */
public record FileKey(String workspace, String kind, String id, String name) {
  private static final Pattern PART = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}");

  public FileKey {
    for (String part : new String[] {workspace, kind, id, name.isEmpty() ? "any" : name}) {
      if (!PART.matcher(part).matches()) {
        throw new IllegalArgumentException("not a part of a file name: " + part);
      }
    }
  }

  /** The key in a storage, where case does not count: ids hold no two letters of one kind. */
  String path() {
    return String.join("/", workspace, kind, id, name).toLowerCase(Locale.ROOT);
  }
}
