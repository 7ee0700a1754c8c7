package com.kohortpay.client.model;

import static com.kohortpay.client.JsonText.read;

import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** JSON for every generated model, of the contract and of {@code shapes.yaml}, whatever they are. */
final class ModelSamples {
  private static final String FREE_FORM =
      "{\"a_b\":null,\"list\":[null,{\"none\":null,\"empty\":{}},[],\"\"],\"cents\":9007199254740993,\"huge\":123456789012345678901234567890,\"half\":0.5}";

  private static final Map<Class<?>, List<String>> SAMPLES = new ConcurrentHashMap<>();

  private ModelSamples() {}

  /** Returns every model: those that are there when the tests run. */
  static List<Class<? extends Model>> models() {
    return classesOf(Model.class);
  }

  /** Returns every class of that kind. */
  static <T> List<Class<? extends T>> classesOf(Class<T> kind) {
    return Stream.of(Model.class, ModelSamples.class).flatMap(ModelSamples::classesBeside)
        .filter(type -> kind.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers()))
        .map(type -> type.<T>asSubclass(kind)).collect(Collectors.toList());
  }

  /** Returns JSON of a model: with a value for each property, with null for each, with a value of another type for each, with none; the first two with properties that the contract does not name. */
  static List<String> of(Class<? extends Model> type) {
    return SAMPLES.computeIfAbsent(type, ModelSamples::samples);
  }

  private static List<String> samples(Class<?> type) {
    Map<String, String> values = properties(type, 2);
    Map<String, String> nulls = new LinkedHashMap<>(values);
    nulls.replaceAll((name, value) -> "null");
    Map<String, String> otherTypes = new LinkedHashMap<>(values);
    otherTypes.replaceAll((name, value) -> value.startsWith("[") ? "{\"0\":[]}" : "[true]");
    values.put("unknown_to_theContract", FREE_FORM);
    nulls.put("unknown_to_theContract", "null");
    return List.of(object(values), object(nulls), object(otherTypes), "{}");
  }

  /** Returns the adapter of a model of either contract. */
  static WireAdapter<?> adapter(Class<?> type) {
    return (WireAdapter<?>) (type.getSimpleName().endsWith("_") ? ShapeAdapters.of(type) : ModelAdapters.of(type));
  }

  private static Map<String, String> properties(Class<?> type, int depth) {
    Map<String, String> properties = new LinkedHashMap<>();
    WireAdapter<?> adapter = adapter(type);
    Map<Type, List<Method>> getters = Stream.of(type.getDeclaredMethods())
        .filter(method -> method.getName().startsWith("get") && method.getParameterCount() == 0 && Modifier.isPublic(method.getModifiers()))
        .collect(Collectors.groupingBy(Method::getGenericReturnType));
    for (String name : ((ModelAdapter<?>) adapter).names) {
      getters.forEach((property, sameType) -> {
        String value = value(property, depth);
        if (isRead(adapter, "{" + quoted(name) + ":" + value + "}", sameType)) {
          properties.put(name, value);
        }
      });
    }
    return properties;
  }

  private static boolean isRead(WireAdapter<?> adapter, String json, List<Method> getters) {
    try {
      Object model = read(adapter, json);
      for (Method getter : getters) {
        if (getter.invoke(model) != null) {
          return true;
        }
      }
      return false;
    } catch (JsonParseException | ClassCastException e) { // of another type
      return false;
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static String value(Type type, int depth) {
    if (type instanceof ParameterizedType) {
      Type[] arguments = ((ParameterizedType) type).getActualTypeArguments();
      String item = value(arguments[arguments.length - 1], depth);
      return ((ParameterizedType) type).getRawType() == List.class ? "[" + item + ",null]" : "{\"snake_case camelCase\":" + item + ",\"none\":null}";
    }
    Class<?> raw = (Class<?>) type;
    if (Model.class.isAssignableFrom(raw)) {
      return depth == 0 ? "{}" : object(properties(raw, depth - 1));
    }
    if (OpenEnum.class.isAssignableFrom(raw)) {
      return value(((ParameterizedType) raw.getGenericSuperclass()).getActualTypeArguments()[0], depth);
    }
    return raw == String.class ? "\"\\u00e9 \\\"\\ud83d\\ude00\""
        : raw == Boolean.class ? "false"
        : raw == Long.class ? "9007199254740993"
        : raw == BigDecimal.class ? "12.25"
        : raw == OffsetDateTime.class ? "\"2021-07-22T00:00:00.000+02:00\""
        : raw == LocalDate.class ? "\"2021-07-22\""
        : raw == UUID.class ? "\"123e4567-e89b-12d3-a456-426614174000\""
        : raw == URI.class ? "\"https://example.com/?a=%20\""
        : FREE_FORM;
  }

  private static String object(Map<String, String> members) {
    return members.entrySet().stream().map(member -> quoted(member.getKey()) + ":" + member.getValue()).collect(Collectors.joining(",", "{", "}"));
  }

  private static String quoted(String text) {
    return new JsonPrimitive(text).toString();
  }

  /** The classes of the same package in the same folder or jar. */
  private static Stream<Class<?>> classesBeside(Class<?> neighbour) {
    try {
      Path home = Paths.get(neighbour.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(home)) {
        return classesIn(home.resolve("com/kohortpay/client/model"));
      }
      try (FileSystem jar = FileSystems.newFileSystem(home, (ClassLoader) null)) {
        return classesIn(jar.getPath("com/kohortpay/client/model"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<Class<?>> classesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).filter(name -> name.matches("\\w+\\.class")).sorted().collect(Collectors.toList())
          .stream().map(name -> {
            try {
              return Class.forName("com.kohortpay.client.model." + name.replace(".class", ""), false, ModelSamples.class.getClassLoader());
            } catch (ClassNotFoundException e) {
              throw new AssertionError(e);
            }
          });
    }
  }
}
