package vn.kheo.app.exchange.api;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** A number keeps every digit it was written with. */
final class AsWritten extends ValueDeserializer<String> {
  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) {
    JsonToken token = parser.currentToken();
    return token.isNumeric() || token == JsonToken.VALUE_STRING
        ? parser.getString()
        : (String) context.handleUnexpectedToken(String.class, parser);
  }
}
