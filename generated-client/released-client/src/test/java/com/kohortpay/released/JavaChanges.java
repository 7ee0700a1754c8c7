package com.kohortpay.released;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.cmp.JarArchiveComparatorOptions.ClassPathMode;
import japicmp.model.AccessModifier;
import japicmp.model.JApiChangeStatus;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Compares the public API of two clients with japicmp. */
final class JavaChanges {
  private final Set<JavaChange> incompatible = new LinkedHashSet<>();

  private JavaChanges() {}

  /**
   * Returns the changes that are incompatible in source or binary, class by class.
   *
   * @param before folder of classes
   * @param after folder of classes
   */
  static List<JavaChange> between(Path before, Path after) throws IOException {
    JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
    options.setAccessModifier(AccessModifier.PROTECTED);
    options.setClassPathMode(ClassPathMode.TWO_SEPARATE_CLASSPATHS);
    options.setOldClassPath(classPath());
    options.setNewClassPath(classPath());
    JavaChanges changes = new JavaChanges();
    new JarArchiveComparator(options).compare(jar(before), jar(after)).forEach(changes::add);
    return List.copyOf(changes.incompatible);
  }

  private void add(JApiClass type) {
    add(type, "", type);
    if (type.getChangeStatus() != JApiChangeStatus.REMOVED) { // else its members say nothing more
      add(type, "", type.getSuperclass());
      type.getInterfaces().forEach(each -> add(type, "", each));
      type.getConstructors().forEach(each -> add(type, each.getName(), each));
      type.getMethods().forEach(each -> add(type, each.getName(), each));
      type.getFields().forEach(each -> add(type, each.getName(), each));
    }
  }

  private void add(JApiClass type, String member, JApiCompatibility judged) {
    judged.getCompatibilityChanges().stream()
        .filter(change -> !change.isBinaryCompatible() || !change.isSourceCompatible())
        .forEach(change -> incompatible.add(new JavaChange(
            type.getFullyQualifiedName(), member, change.getType().name().toLowerCase(Locale.ROOT).replace('_', ' '))));
  }

  /** What the classes refer to: the runtime and the libraries. */
  private static List<String> classPath() {
    return List.of(System.getProperty("java.class.path").split(File.pathSeparator));
  }

  /** In memory: japicmp compares jars only. */
  private static JApiCmpArchive jar(Path classes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream jar = new ZipOutputStream(bytes); Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).sorted().toList()) {
        jar.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
        Files.copy(file, jar);
      }
    }
    return new JApiCmpArchive(bytes.toByteArray(), classes.toString(), "");
  }
}
