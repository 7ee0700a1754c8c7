package com.kohortpay.client.model;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.ConstructorDetector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;

class Jackson2Test extends JacksonContract {

  @Override
  Map<String, JacksonMapper> mappers() {
    Map<String, ObjectMapper> mappers = new LinkedHashMap<>();
    mappers.put("defaults", new ObjectMapper());
    mappers.put("snake_case", JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build());
    for (Include include : new Include[] {Include.NON_NULL, Include.NON_ABSENT, Include.NON_EMPTY, Include.NON_DEFAULT}) {
      mappers.put(include.toString(), JsonMapper.builder().serializationInclusion(include).build());
    }
    mappers.put("no null in maps", JsonMapper.builder().disable(SerializationFeature.WRITE_NULL_MAP_VALUES).build());
    ObjectMapper ownMaps = new ObjectMapper();
    ownMaps.configOverride(Map.class).setInclude(JsonInclude.Value.construct(Include.NON_NULL, Include.NON_NULL))
        .setSetterInfo(JsonSetter.Value.forContentNulls(Nulls.SKIP));
    mappers.put("own settings for maps", ownMaps);
    mappers.put("nulls skipped", new ObjectMapper().setDefaultSetterInfo(JsonSetter.Value.construct(Nulls.SKIP, Nulls.SET)));
    mappers.put("nulls within skipped", new ObjectMapper().setDefaultSetterInfo(JsonSetter.Value.construct(Nulls.SET, Nulls.SKIP)));
    mappers.put("big decimals", JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build());
    mappers.put("other numbers and arrays", JsonMapper.builder().enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS, DeserializationFeature.USE_JAVA_ARRAY_FOR_JSON_ARRAY).build());
    mappers.put("plain decimals", JsonMapper.builder().enable(com.fasterxml.jackson.core.JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN).build());
    mappers.put("strict", JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build());
    mappers.put("lenient", JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS).enable(DeserializationFeature.ACCEPT_EMPTY_ARRAY_AS_NULL_OBJECT, DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES).build());
    mappers.put("everything visible", new ObjectMapper().setVisibility(PropertyAccessor.ALL, Visibility.ANY));
    mappers.put("fields only", new ObjectMapper().setVisibility(PropertyAccessor.ALL, Visibility.NONE).setVisibility(PropertyAccessor.FIELD, Visibility.ANY));
    mappers.put("sorted", JsonMapper.builder().enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build());
    mappers.put("merging", JsonMapper.builder().defaultMergeable(true).build());
    mappers.put("creators by properties", JsonMapper.builder().constructorDetector(ConstructorDetector.USE_PROPERTIES_BASED).build());
    mappers.put("ASCII", JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).enable(SerializationFeature.INDENT_OUTPUT).build());
    mappers.put("all modules that are there", JsonMapper.builder().findAndAddModules().build());

    Map<String, JacksonMapper> all = new LinkedHashMap<>();
    mappers.forEach((name, mapper) -> all.put(name, new Jackson2Mapper(mapper, null)));
    // As Spring has it where a method is annotated with @JsonView.
    all.put("view", new Jackson2Mapper(JsonMapper.builder().disable(MapperFeature.DEFAULT_VIEW_INCLUSION).build(), Runnable.class));
    return all;
  }

  private static final class Jackson2Mapper implements JacksonMapper {
    private final ObjectMapper mapper;
    private final Class<?> view;

    Jackson2Mapper(ObjectMapper mapper, Class<?> view) {
      this.mapper = mapper;
      this.view = view;
    }

    @Override
    public String write(Object value) throws Exception {
      return mapper.writerWithView(view).writeValueAsString(value);
    }

    @Override
    public <T> T read(String json, Class<T> type) throws Exception {
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
    public <T> T update(T value, String json) throws Exception {
      return mapper.readerForUpdating(value).readValue(json);
    }
  }
}
