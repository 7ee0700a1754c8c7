package com.kohortpay.client.packaging;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A jar that the build has made: its entries by name, each with its bytes. */
final class Archive {
  static final Archive CLASSES = new Archive("");
  static final Archive SOURCES = new Archive("-sources");
  static final Archive JAVADOC = new Archive("-javadoc");

  final Path path;
  final List<? extends ZipEntry> entries;
  private final SortedMap<String, byte[]> contents = new TreeMap<>();

  private Archive(String classifier) {
    path = Path.of(System.getProperty("jar") + classifier + ".jar");
    try (ZipFile zip = new ZipFile(path.toFile())) {
      entries = Collections.list(zip.entries());
      for (ZipEntry entry : entries) {
        try (InputStream in = zip.getInputStream(entry)) {
          contents.put(entry.getName(), in.readAllBytes());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files in it whose names end so. */
  SortedSet<String> files(String end) {
    return contents.keySet().stream().filter(name -> !name.endsWith("/") && name.endsWith(end)).collect(Collectors.toCollection(TreeSet::new));
  }

  byte[] bytes(String name) {
    return contents.get(name);
  }

  /** Byte by byte, whatever it holds. */
  String text(String name) {
    return new String(bytes(name), StandardCharsets.ISO_8859_1);
  }

  String html(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  Manifest manifest() {
    try {
      return new Manifest(new ByteArrayInputStream(bytes("META-INF/MANIFEST.MF")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
