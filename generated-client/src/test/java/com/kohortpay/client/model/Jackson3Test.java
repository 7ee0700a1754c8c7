package com.kohortpay.client.model;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.ConstructorDetector;
import tools.jackson.databind.json.JsonMapper;

class Jackson3Test extends JacksonContract {

  @Override
  Map<String, JacksonMapper> mappers() {
    Map<String, ObjectMapper> mappers = new LinkedHashMap<>();
    mappers.put("defaults", new JsonMapper());
    mappers.put("snake_case", JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build());
    for (Include include : new Include[] {Include.NON_NULL, Include.NON_ABSENT, Include.NON_EMPTY, Include.NON_DEFAULT}) {
      mappers.put(include.toString(), JsonMapper.builder().changeDefaultPropertyInclusion(old -> JsonInclude.Value.construct(include, include)).build());
    }
    mappers.put("own settings for maps", JsonMapper.builder().withConfigOverride(Map.class, maps -> maps
        .setInclude(JsonInclude.Value.construct(Include.NON_NULL, Include.NON_NULL)).setNullHandling(JsonSetter.Value.forContentNulls(Nulls.SKIP))).build());
    mappers.put("nulls skipped", JsonMapper.builder().changeDefaultNullHandling(old -> JsonSetter.Value.construct(Nulls.SKIP, Nulls.SET)).build());
    mappers.put("nulls within skipped", JsonMapper.builder().changeDefaultNullHandling(old -> JsonSetter.Value.construct(Nulls.SET, Nulls.SKIP)).build());
    mappers.put("big decimals", JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build());
    mappers.put("other numbers and arrays", JsonMapper.builder().enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS, DeserializationFeature.USE_JAVA_ARRAY_FOR_JSON_ARRAY).build());
    mappers.put("plain decimals", JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build());
    mappers.put("strict", JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build());
    mappers.put("lenient", JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS).enable(DeserializationFeature.ACCEPT_EMPTY_ARRAY_AS_NULL_OBJECT, DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES).build());
    mappers.put("everything visible", JsonMapper.builder().changeDefaultVisibility(old -> old.withVisibility(PropertyAccessor.ALL, Visibility.ANY)).build());
    mappers.put("fields only", JsonMapper.builder().changeDefaultVisibility(old ->
        old.withVisibility(PropertyAccessor.ALL, Visibility.NONE).withVisibility(PropertyAccessor.FIELD, Visibility.ANY)).build());
    mappers.put("unsorted", JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build());
    mappers.put("merging", JsonMapper.builder().defaultMergeable(true).build());
    mappers.put("creators by properties", JsonMapper.builder().constructorDetector(ConstructorDetector.USE_PROPERTIES_BASED).build());
    mappers.put("ASCII", JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).enable(SerializationFeature.INDENT_OUTPUT).build());
    mappers.put("as Jackson 2", JsonMapper.builderWithJackson2Defaults().build());
    mappers.put("all modules that are there", JsonMapper.builder().findAndAddModules().build());

    Map<String, JacksonMapper> all = new LinkedHashMap<>();
    mappers.forEach((name, mapper) -> all.put(name, new Jackson3Mapper(mapper, null)));
    // As Spring has it where a method is annotated with @JsonView.
    all.put("view", new Jackson3Mapper(JsonMapper.builder().disable(MapperFeature.DEFAULT_VIEW_INCLUSION).build(), Runnable.class));
    return all;
  }

  private static final class Jackson3Mapper implements JacksonMapper {
    private final ObjectMapper mapper;
    private final Class<?> view;

    Jackson3Mapper(ObjectMapper mapper, Class<?> view) {
      this.mapper = mapper;
      this.view = view;
    }

    @Override
    public String write(Object value) {
      return mapper.writerWithView(view).writeValueAsString(value);
    }

    @Override
    public <T> T read(String json, Class<T> type) {
      return mapper.readerWithView(view).forType(type).readValue(json);
    }

    @Override
    public <T> T convert(Object value, Class<T> type) {
      return mapper.convertValue(value, type);
    }

    @Override
    public String tree(Object value) {
      return mapper.valueToTree(value).toString();
    }

    @Override
    public <T> T update(T value, String json) {
      return mapper.readerForUpdating(value).readValue(json);
    }
  }
}
