package io.clickml.modelstore.bundle;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The one way a bundle's zip headers are laid out. Nothing in them is free: no extra fields, no
 * flags, one fixed time, so that equal content gives equal bytes and a reader can compare whole
 * headers.
 */
final class ZipLayout {
  static final int LOCAL_SIZE = 30;
  static final int LOCAL_SIGNATURE = 0x04034b50;
  static final int CENTRAL_SIGNATURE = 0x02014b50;
  static final int END_SIGNATURE = 0x06054b50;
  static final int STORED = 0;
  static final int DEFLATED = 8;

  /** Hex digits of the digest over all bytes before it; the file ends with them. */
  static final int COMMENT_SIZE = 64;

  private static final int VERSION = 20;
  private static final int CENTRAL_SIZE = 46;
  private static final int END_SIZE = 22;
  // 1980-01-01 00:00, the first moment a zip can name.
  private static final int TIME = 0;
  private static final int DATE = 1 << 5 | 1;

  private ZipLayout() {}

  /**
   * One file as it lies in a zip.
   *
   * @param name ASCII
   * @param method {@link #STORED} or {@link #DEFLATED}
   * @param crc CRC-32 of the content
   * @param packed bytes in the zip
   * @param size bytes of the content
   * @param offset of the local header
   */
  record Part(String name, int method, int crc, int packed, int size, int offset) {}

  static byte[] local(Part part) {
    byte[] name = part.name.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer out = buffer(LOCAL_SIZE + name.length);
    out.putInt(LOCAL_SIGNATURE);
    common(out, part, name.length);
    out.put(name);
    return bytes(out);
  }

  static byte[] central(Part part) {
    byte[] name = part.name.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer out = buffer(CENTRAL_SIZE + name.length);
    out.putInt(CENTRAL_SIGNATURE).putShort((short) VERSION);
    common(out, part, name.length);
    // Comment length, disk, internal and external attributes: all none.
    out.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
    out.putInt(part.offset).put(name);
    return bytes(out);
  }

  /** Central directory and end record, up to the comment. */
  static byte[] tail(Iterable<Part> parts, int offset) {
    ByteArrayOutputStream directory = new ByteArrayOutputStream();
    int count = 0;
    for (Part part : parts) {
      directory.writeBytes(central(part));
      count++;
    }
    ByteBuffer end = buffer(END_SIZE);
    end.putInt(END_SIGNATURE).putShort((short) 0).putShort((short) 0);
    end.putShort((short) count).putShort((short) count);
    end.putInt(directory.size()).putInt(offset).putShort((short) COMMENT_SIZE);
    directory.writeBytes(bytes(end));
    return directory.toByteArray();
  }

  private static void common(ByteBuffer out, Part part, int nameLength) {
    out.putShort((short) VERSION).putShort((short) 0).putShort((short) part.method);
    out.putShort((short) TIME).putShort((short) DATE);
    out.putInt(part.crc).putInt(part.packed).putInt(part.size);
    out.putShort((short) nameLength).putShort((short) 0);
  }

  private static byte[] bytes(ByteBuffer out) {
    byte[] bytes = new byte[out.flip().remaining()];
    out.get(bytes);
    return bytes;
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
