package com.kohortpay.client.packaging;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.File;
import java.io.StringWriter;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Most applications have no Jackson, or none that reads models: its annotations must not be felt there. */
class WithoutJacksonTest {
  private static final List<Path> CLASS_PATH = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
      .map(Path::of).filter(entry -> !entry.getFileName().toString().startsWith("jackson-") && !entry.endsWith("test-classes")).toList();

  /** Java leaves out annotations whose classes are missing, but not classes that they are given as values. */
  @Test
  void classes_lookedAtByReflection_showNoAnnotationsOfJackson() throws Exception {
    try (URLClassLoader loader = loader()) {
      for (JavaClass each : ClientClasses.ALL) {
        Class<?> type = Class.forName(each.getName(), true, loader);

        assertThat(elements(type).flatMap(element -> Arrays.stream(element.getAnnotations())).map(Annotation::annotationType).map(Class::getName))
            .as(each.getName()).noneMatch(name -> name.contains("jackson.annotation"));
      }
    }
  }

  @Test
  void gson_ofAnApplication_readsAndWritesModels() throws Exception {
    try (URLClassLoader loader = loader()) {
      Object gson = loader.loadClass(Gson.class.getName()).getConstructor().newInstance();
      for (JavaClass each : ClientClasses.ALL) {
        if (each.isAssignableTo("com.kohortpay.client.model.Model") && !each.getSimpleName().equals("Model")) {
          Object model = gson.getClass().getMethod("fromJson", String.class, Class.class).invoke(gson, "{\"other\":null}", loader.loadClass(each.getName()));

          assertThat(gson.getClass().getMethod("toJson", Object.class).invoke(gson, model)).isEqualTo("{\"other\":null}");
        }
      }
    }
  }

  /** Compilers warn where an annotation has an argument and its class is missing, and some builds take warnings for errors. */
  @Test
  void application_compiledWithEveryWarning_hasNone(@TempDir Path output) {
    String uses = ClientClasses.ALL.stream().filter(type -> type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC))
        .map(type -> "  int use(" + type.getName() + " value) { return value.hashCode(); }\n").sorted().collect(joining());
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    JavaFileObject source = new SimpleJavaFileObject(URI.create("string:///Application.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return "class Application {\n" + uses + "}\n";
      }
    };

    boolean compiled = javac.getTask(said, null, null, List.of("-Xlint:all,-rawtypes", "-Werror", "-d", output.toString(),
        "-classpath", CLASS_PATH.stream().map(Path::toString).collect(joining(File.pathSeparator))), null, List.of(source)).call();

    assertThat(said.toString()).isEmpty();
    assertThat(compiled).isTrue();
  }

  private static Stream<AnnotatedElement> elements(Class<?> type) {
    Stream<Executable> executables = Stream.concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors()));
    return Stream.concat(Stream.of(type),
        Stream.concat(Arrays.stream(type.getDeclaredFields()), executables.flatMap(each -> Stream.concat(Stream.of(each), Arrays.stream(each.getParameters())))));
  }

  private static URLClassLoader loader() {
    return new URLClassLoader(CLASS_PATH.stream().map(entry -> url(entry.toUri())).toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  private static URL url(URI uri) {
    try {
      return uri.toURL();
    } catch (MalformedURLException e) {
      throw new AssertionError(e);
    }
  }
}
