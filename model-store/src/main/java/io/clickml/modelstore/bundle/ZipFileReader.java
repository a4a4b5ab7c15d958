package io.clickml.modelstore.bundle;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads the zip of a bundle, trusting nothing: every header must be the one that {@link ZipLayout}
 * would write, sizes are counted while unpacking, names never become paths.
 */
final class ZipFileReader {
  private static final Pattern NAME =
      Pattern.compile("[a-z0-9][a-z0-9.-]{0,99}(/[a-z0-9][a-z0-9.-]{0,99})?");
  private static final int CHUNK = 64 * 1024;

  private final byte[] file;
  private final ByteBuffer bytes;
  private final Limits limits;
  private final List<ZipLayout.Part> parts = new ArrayList<>();
  private long unpacked;

  private ZipFileReader(byte[] file, Limits limits) {
    this.file = file;
    this.bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    this.limits = limits;
  }

  /** The files in their order. */
  static Map<String, byte[]> read(byte[] file, Limits limits) throws BundleException {
    ZipFileReader reader = new ZipFileReader(file, limits);
    reader.digest();
    Map<String, byte[]> files = new LinkedHashMap<>();
    int at = 0;
    while (reader.isLocal(at)) {
      ZipLayout.Part part = reader.header(at);
      int data = at + ZipLayout.LOCAL_SIZE + part.name().length();
      if (files.put(part.name(), reader.content(part, data)) != null) {
        throw new BundleException("bundle.doubled", "The bundle has two files " + part.name());
      }
      at = data + part.packed();
    }
    reader.tail(at);
    return files;
  }

  private void digest() throws BundleException {
    int end = file.length - ZipLayout.COMMENT_SIZE;
    if (end < ZipLayout.LOCAL_SIZE) {
      throw damaged("it is too short");
    }
    String said = new String(file, end, ZipLayout.COMMENT_SIZE, StandardCharsets.ISO_8859_1);
    if (!said.equals(Digests.sha256(Arrays.copyOf(file, end)))) {
      throw damaged("its bytes are not those that were written");
    }
  }

  private boolean isLocal(int at) {
    return at <= file.length - ZipLayout.LOCAL_SIZE
        && bytes.getInt(at) == ZipLayout.LOCAL_SIGNATURE;
  }

  private ZipLayout.Part header(int at) throws BundleException {
    if (parts.size() >= limits.entries()) {
      throw new BundleException("bundle.too-many-files", "The bundle has too many files");
    }
    int method = bytes.getShort(at + 8) & 0xffff;
    int packed = bytes.getInt(at + 18);
    int size = bytes.getInt(at + 22);
    int nameLength = bytes.getShort(at + 26) & 0xffff;
    int data = at + ZipLayout.LOCAL_SIZE + nameLength;
    if (data < 0 || data > file.length || packed < 0 || packed > file.length - data || size < 0) {
      throw damaged("a file in it is longer than it");
    }
    String name =
        new String(file, at + ZipLayout.LOCAL_SIZE, nameLength, StandardCharsets.ISO_8859_1);
    if (!NAME.matcher(name).matches()) {
      throw new BundleException("bundle.bad-name", "The bundle has a file with a forbidden name");
    }
    int crc = bytes.getInt(at + 14);
    ZipLayout.Part part = new ZipLayout.Part(name, method, crc, packed, size, at);
    if (!Arrays.equals(ZipLayout.local(part), Arrays.copyOfRange(file, at, data))) {
      throw damaged("a file header in it is not as this format has it");
    }
    parts.add(part);
    return part;
  }

  private byte[] content(ZipLayout.Part part, int data) throws BundleException {
    byte[] content =
        switch (part.method()) {
          case ZipLayout.STORED -> Arrays.copyOfRange(file, data, data + part.packed());
          case ZipLayout.DEFLATED -> inflated(part, data);
          default -> throw damaged("a file in it is packed in an unknown way");
        };
    CRC32 crc = new CRC32();
    crc.update(content);
    if (content.length != part.size() || (int) crc.getValue() != part.crc()) {
      throw damaged(part.name() + " is not what was written");
    }
    unpacked += part.method() == ZipLayout.STORED ? content.length : 0;
    checkUnpacked();
    return content;
  }

  private byte[] inflated(ZipLayout.Part part, int data) throws BundleException {
    long most = (long) part.packed() * limits.ratio();
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(file, data, part.packed());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] chunk = new byte[CHUNK];
      while (!inflater.finished()) {
        int count = inflater.inflate(chunk);
        if (count == 0 && !inflater.finished()) {
          throw damaged(part.name() + " ends too early");
        }
        out.write(chunk, 0, count);
        unpacked += count;
        checkUnpacked();
        if (out.size() > most) {
          throw new BundleException("bundle.too-dense", part.name() + " unpacks to too much");
        }
      }
      if (inflater.getRemaining() != 0) {
        throw damaged(part.name() + " has bytes after its end");
      }
      return out.toByteArray();
    } catch (DataFormatException e) {
      throw damaged(part.name() + " cannot be unpacked");
    } finally {
      inflater.end();
    }
  }

  private void checkUnpacked() throws BundleException {
    if (unpacked > limits.unpacked()) {
      throw new BundleException("bundle.too-large", "The bundle unpacks to too much");
    }
  }

  private void tail(int at) throws BundleException {
    byte[] tail = ZipLayout.tail(parts, at);
    int end = file.length - ZipLayout.COMMENT_SIZE;
    if (at > end || !Arrays.equals(tail, Arrays.copyOfRange(file, at, end))) {
      throw damaged("its directory is not that of its files");
    }
  }

  private static BundleException damaged(String how) {
    return new BundleException("bundle.damaged", "The bundle is damaged: " + how);
  }
}
