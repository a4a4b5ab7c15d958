package io.clickml.modelstore.encoding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.TypeIdResolver;

/**
 * How parts of a model are written as JSON and read back: unknown fields, missing fields, doubled
 * fields, unknown kinds and wrong types are errors. Numbers that JSON lacks are the texts "NaN",
 * "Infinity" and "-Infinity".
 */
public final class StrictJson {
  private StrictJson() {}

  /** A new mapper; keep it, it is thread-safe and costly to make. */
  public static ObjectMapper mapper() {
    JsonFactory factory =
        JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    return JsonMapper.builder(factory)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .addHandler(new UnknownKind())
        .build();
  }

  private static final class UnknownKind extends DeserializationProblemHandler {
    @Override
    public JavaType handleUnknownTypeId(
        DeserializationContext context,
        JavaType base,
        String kind,
        TypeIdResolver resolver,
        String reason)
        throws JsonMappingException {
      throw JsonMappingException.from(
          context, "unknown kind '" + kind + "' of " + base.getRawClass().getSimpleName());
    }

    @Override
    public JavaType handleMissingTypeId(
        DeserializationContext context, JavaType base, TypeIdResolver resolver, String reason)
        throws JsonMappingException {
      throw JsonMappingException.from(
          context, "kind of " + base.getRawClass().getSimpleName() + " is missing");
    }
  }
}
