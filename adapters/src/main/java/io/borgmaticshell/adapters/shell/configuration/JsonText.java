package io.borgmaticshell.adapters.shell.configuration;

import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.borgmaticshell.domain.option.PlainValue;
import java.util.List;

/// Writes values for programs, as one line of JSON.
final class JsonText {
  // Infinity is a number to YAML, and to the programs that read what borgmatic prints.
  private static final Gson GSON =
      new GsonBuilder()
          .serializeNulls()
          .disableHtmlEscaping()
          .serializeSpecialFloatingPointValues()
          .setFormattingStyle(FormattingStyle.COMPACT.withSpaceAfterSeparators(true))
          .create();

  private JsonText() {}

  static String of(List<PlainValue> values) {
    return GSON.toJson(element(new PlainValue.Items(values)));
  }

  private static JsonElement element(PlainValue value) {
    return switch (value) {
      case PlainValue.Text(var text) -> new JsonPrimitive(text);
      case PlainValue.Whole(var number) -> new JsonPrimitive(number);
      case PlainValue.Decimal(var number) -> new JsonPrimitive(number);
      case PlainValue.Flag(var set) -> new JsonPrimitive(set);
      case PlainValue.Nothing() -> JsonNull.INSTANCE;
      case PlainValue.Items(var items) -> {
        var array = new JsonArray();
        items.forEach(item -> array.add(element(item)));
        yield array;
      }
      case PlainValue.Mapping(var members) -> {
        var object = new JsonObject();
        members.forEach((key, member) -> object.add(key, element(member)));
        yield object;
      }
    };
  }
}
