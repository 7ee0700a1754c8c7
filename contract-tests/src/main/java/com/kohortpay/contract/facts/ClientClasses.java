package com.kohortpay.contract.facts;

import com.kohortpay.client.model.Model;
import com.kohortpay.client.model.OpenEnum;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the generated classes of models and enums, whether the client is a jar or a folder. */
final class ClientClasses {
  private ClientClasses() {}

  /** Returns the class of a component: the one whose name has the same letters, the same in case too if there are several. */
  static Optional<Class<?>> named(String component) {
    List<Class<?>> found = All.CLASSES.stream().filter(each ->
        OperationComparison.letters(each.getSimpleName()).equals(OperationComparison.letters(component))).toList();
    return found.stream().filter(each -> each.getSimpleName().equals(component)).findFirst()
        .or(() -> found.stream().findFirst());
  }

  private static final class All {
    static final List<Class<?>> CLASSES = find();

    private static List<Class<?>> find() {
      try {
        Path location = Path.of(Model.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(location)) {
          return in(location);
        }
        try (FileSystem jar = FileSystems.newFileSystem(location)) {
          return in(jar.getPath("/"));
        }
      } catch (IOException | URISyntaxException e) {
        throw new IllegalStateException("Cannot list the client's classes", e);
      }
    }

    private static List<Class<?>> in(Path root) throws IOException {
      try (Stream<Path> files = Files.list(root.resolve(Model.class.getPackageName().replace('.', '/')))) {
        return files.map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".class") && !name.contains("$") && !name.contains("-"))
            .<Class<?>>map(name -> load(Model.class.getPackageName() + "." + name.replace(".class", "")))
            .filter(type -> Modifier.isPublic(type.getModifiers()) && !Modifier.isAbstract(type.getModifiers()))
            .filter(type -> Model.class.isAssignableFrom(type) || OpenEnum.class.isAssignableFrom(type)).toList();
      }
    }

    private static Class<?> load(String name) {
      try {
        return Class.forName(name, false, Model.class.getClassLoader());
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
