package com.kohortpay.generator;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Shortens the types in a generated file. Templates and views write them out as {@code «java.util.List»}, or {@code «?java.util.List»} if
 * it may be null; no text of the contract can hold a guillemet, as literals and Javadoc escape it. A type is imported by its name, or
 * stays written out where its simple name means something else, such as a schema of that name.
 */
final class Imports {
  private static final Pattern TYPE = Pattern.compile("«(\\??)((?:[a-z0-9]+\\.)+)([A-Za-z0-9_$\\x{80}-\\x{10FFFF}&&[^»]]+)»");
  private static final String NULLABLE = "org.jspecify.annotations.Nullable";

  private final String packageName;
  private final Set<String> names;
  private final Map<String, String> imported = new TreeMap<>();

  private Imports(String packageName, Set<String> names, String source) {
    this.packageName = packageName;
    this.names = new HashSet<>(names);
    TYPE.matcher(source).results().filter(type -> type.group(2).equals(packageName + ".")).forEach(type -> this.names.add(type.group(3)));
  }

  static String shorten(String source, JavaFile file) {
    Imports imports = new Imports(file.packageName(), file.names(), source);
    String shortened = TYPE.matcher(source).replaceAll(type -> Matcher.quoteReplacement(imports.type(type.group(1), type.group(2), type.group(3))));
    return shortened.replace("«imports»\n", imports.lines()).strip() + "\n";
  }

  private String type(String nullable, String typePackage, String name) {
    String shortened = shorten(typePackage, name);
    if (nullable.isEmpty()) {
      return shortened;
    }
    String annotation = "@" + shorten(NULLABLE.substring(0, NULLABLE.lastIndexOf('.') + 1), "Nullable") + " ";
    return shortened.equals(name) ? annotation + name : typePackage + annotation + name;
  }

  private String shorten(String typePackage, String name) {
    String type = typePackage + name;
    if (typePackage.equals(packageName + ".")) {
      return name;
    }
    if (names.contains(name) || !imported.getOrDefault(name, type).equals(type)) {
      return type;
    }
    imported.put(name, type);
    return name;
  }

  private String lines() {
    String lines = imported.values().stream().sorted().filter(type -> !type.matches("java\\.lang\\.[^.]+"))
        .map(type -> "import " + type + ";\n").collect(Collectors.joining());
    return lines.isEmpty() ? "" : "\n" + lines;
  }
}
