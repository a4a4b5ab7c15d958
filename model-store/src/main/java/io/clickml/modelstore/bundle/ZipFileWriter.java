package io.clickml.modelstore.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes a zip file by file: equal files, equal bytes. */
final class ZipFileWriter {
  // A reader refuses what unpacks to 200 times its size; numbers all alike are stored as they are.
  private static final int DENSEST = 100;
  private static final int CHUNK = 8192;

  private final OutputStream out;
  private final MessageDigest digest = Digests.start();
  private final List<ZipLayout.Part> parts = new ArrayList<>();
  private int offset;

  ZipFileWriter(OutputStream out) {
    this.out = out;
  }

  void store(String name, byte[] content) throws IOException {
    add(name, content, content, ZipLayout.STORED);
  }

  /** Packs all of them at once and writes them in order. */
  void deflate(Map<String, byte[]> files) throws IOException {
    List<byte[]> packed = files.values().parallelStream().map(ZipFileWriter::deflated).toList();
    int at = 0;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      deflate(file.getKey(), file.getValue(), packed.get(at++));
    }
  }

  private void deflate(String name, byte[] content, byte[] packed) throws IOException {
    boolean worth = packed.length < content.length;
    if (worth && content.length / DENSEST < packed.length) {
      add(name, content, packed, ZipLayout.DEFLATED);
    } else {
      store(name, content);
    }
  }

  void finish() throws IOException {
    write(ZipLayout.tail(parts, offset));
    out.write(HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII));
  }

  private void add(String name, byte[] content, byte[] packed, int method) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipLayout.Part part =
        new ZipLayout.Part(
            name, method, (int) crc.getValue(), packed.length, content.length, offset);
    byte[] header = ZipLayout.local(part);
    write(header);
    write(packed);
    parts.add(part);
    offset = Math.addExact(offset, header.length + packed.length);
  }

  private void write(byte[] bytes) throws IOException {
    digest.update(bytes);
    out.write(bytes);
  }

  static byte[] deflated(byte[] content) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setInput(content);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      byte[] chunk = new byte[CHUNK];
      while (!deflater.finished()) {
        packed.write(chunk, 0, deflater.deflate(chunk));
      }
      return packed.toByteArray();
    } finally {
      deflater.end();
    }
  }
}
