package io.borgmaticshell.adapters.configuration.yaml;

import io.borgmaticshell.application.port.configuration.ConfigurationWriter;
import io.borgmaticshell.domain.option.PlainValue;
import java.util.Map;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Writes values as YAML that [IncludedFiles] reads as the same values: text that could be taken
/// for something else is quoted.
public final class YamlWriter implements ConfigurationWriter {
  private static final Pattern UNUSUAL =
      Pattern.compile("[\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}\\x{FEFF}&&[^\n]]");
  private static final DumpSettings SETTINGS =
      DumpSettings.builder()
          .setSchema(new PlainScalars())
          .setIndent(4)
          .setIndicatorIndent(2)
          .setSplitLines(false)
          .setWidth(Integer.MAX_VALUE)
          .build();

  @Override
  public String text(PlainValue value) {
    var text = new StringBuilder();
    new Dump(SETTINGS)
        .dumpNode(
            node(value),
            new StreamDataWriter() {
              @Override
              public void write(String part) {
                text.append(part);
              }

              @Override
              public void write(String part, int offset, int length) {
                text.append(part, offset, offset + length);
              }
            });
    return text.toString();
  }

  private static Node node(PlainValue value) {
    return switch (value) {
      case PlainValue.Text(var text) -> text(text);
      case PlainValue.Whole(var number) -> scalar(Tag.INT, number.toString());
      case PlainValue.Decimal(var number) -> scalar(Tag.FLOAT, decimal(number));
      case PlainValue.Flag(var set) -> scalar(Tag.BOOL, Boolean.toString(set));
      case PlainValue.Nothing() -> scalar(Tag.NULL, "null");
      case PlainValue.Items(var items) ->
          new SequenceNode(
              Tag.SEQ, items.stream().map(YamlWriter::node).toList(), style(items.isEmpty()));
      case PlainValue.Mapping(var members) ->
          new MappingNode(
              Tag.MAP,
              members.entrySet().stream().map(YamlWriter::tuple).toList(),
              style(members.isEmpty()));
    };
  }

  private static NodeTuple tuple(Map.Entry<String, PlainValue> member) {
    return new NodeTuple(scalar(Tag.STR, member.getKey()), node(member.getValue()));
  }

  private static Node text(String text) {
    return new ScalarNode(Tag.STR, text, style(text));
  }

  // Where several lines cannot be written as they are, the library quotes them. Some line breaks
  // it takes for letters, though.
  private static ScalarStyle style(String text) {
    if (UNUSUAL.matcher(text).find()) {
      return ScalarStyle.DOUBLE_QUOTED;
    }
    return text.contains("\n") ? ScalarStyle.LITERAL : ScalarStyle.PLAIN;
  }

  private static Node scalar(Tag tag, String text) {
    return new ScalarNode(tag, text, ScalarStyle.PLAIN);
  }

  private static FlowStyle style(boolean empty) {
    return empty ? FlowStyle.FLOW : FlowStyle.BLOCK;
  }

  private static String decimal(double number) {
    if (Double.isNaN(number)) {
      return ".nan";
    }
    return Double.isInfinite(number) ? (number < 0 ? "-.inf" : ".inf") : Double.toString(number);
  }
}
