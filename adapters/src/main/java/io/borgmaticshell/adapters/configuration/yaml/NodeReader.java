package io.borgmaticshell.adapters.configuration.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Turns a tree of YAML nodes into values: resolves anchors, `<<`, repeated keys and inclusions.
final class NodeReader {
  private static final String INCLUDE = "!include";

  private final String file;
  private final Findings findings;
  private final DeepMerge merge;
  private final MergeMarks marks;
  private final ScalarReader scalars;
  private final IncludedFiles includedFiles;
  private final ReadingLimits limits;

  NodeReader(String file, Findings findings, IncludedFiles includedFiles, ReadingLimits limits) {
    this.file = file;
    this.findings = findings;
    this.includedFiles = includedFiles;
    this.limits = limits;
    this.merge = new DeepMerge(findings);
    this.marks = new MergeMarks(findings);
    this.scalars = new ScalarReader(findings);
  }

  Value read(Node node) {
    var place = place(node);
    var complaint = limits.enter(node, file);
    if (complaint.isPresent()) {
      return unusable(place, complaint.get());
    }
    var value = read(node, place);
    limits.leave(node);
    return value;
  }

  private Value read(Node node, Place place) {
    return switch (node.getTag().getValue()) {
      case INCLUDE -> inclusion(node, place);
      case MergeMarks.RETAIN -> retained(node, place);
      case MergeMarks.OMIT -> omission(node, place);
      default -> untagged(node, place);
    };
  }

  private Value untagged(Node node, Place place) {
    return switch (node) {
      case ScalarNode scalar -> scalars.read(scalar, place);
      case SequenceNode list when list.getTag().equals(Tag.SEQ) -> items(list, place);
      case MappingNode mapping when mapping.getTag().equals(Tag.MAP) -> mapping(mapping, place);
      default -> unusable(place, ScalarReader.complaint(node.getTag()));
    };
  }

  // Of several files the last one comes first, so that it is nearest to whoever merges them.
  private Value inclusion(Node node, Place place) {
    return switch (node) {
      case ScalarNode path -> includedFiles.include(file, path.getValue(), place);
      case SequenceNode list when list.getValue().stream().allMatch(ScalarNode.class::isInstance) ->
          new Value.Items(
              list.getValue().reversed().stream()
                  .map(path ->
                      includedFiles.include(file, ((ScalarNode) path).getValue(), place(path)))
                  .toList(),
              place);
      default -> unusable(place, "'%s' needs a file, or a list of files".formatted(INCLUDE));
    };
  }

  private Value retained(Node node, Place place) {
    return switch (node) {
      case SequenceNode list -> new Value.Retained(items(list, place));
      case MappingNode mapping -> new Value.Retained(mapping(mapping, place));
      default ->
          unusable(place, "'%s' is for sections and lists only".formatted(MergeMarks.RETAIN));
    };
  }

  private Value omission(Node node, Place place) {
    return node instanceof ScalarNode scalar
        ? new Value.Omission(scalar.getValue(), place)
        : unusable(place, "'%s' is for single items of lists only".formatted(MergeMarks.OMIT));
  }

  private Value.Items items(SequenceNode node, Place place) {
    var items = new ArrayList<Value>();
    for (var item : node.getValue()) {
      items.add(read(item));
    }
    return new Value.Items(items, place);
  }

  private Value.Mapping mapping(MappingNode node, Place place) {
    var members = new TreeMap<String, Value.Member>();
    var merges = new ArrayList<NodeTuple>();
    for (var tuple : node.getValue()) {
      if (tuple.getKeyNode().getTag().equals(PlainScalars.MERGE)) {
        merges.add(tuple);
      } else {
        key(tuple.getKeyNode()).ifPresent(key -> add(key, tuple, members));
      }
    }
    return merged(merges, new Value.Mapping(members, place));
  }

  private void add(String key, NodeTuple tuple, Map<String, Value.Member> members) {
    var member = new Value.Member(place(tuple.getKeyNode()), read(tuple.getValueNode()));
    if (members.containsKey(key) && limits.repeatedTooOften()) {
      findings.add(member.key(), "this file repeats too many keys");
      findings.throwIfAny();
    }
    members.merge(key, member, merge::members);
  }

  private Value.Mapping merged(List<NodeTuple> merges, Value.Mapping own) {
    if (merges.isEmpty()) {
      return own;
    }
    var result = own;
    for (var tuple : merges.reversed()) {
      for (var included : included(tuple)) {
        result = merge.mappings(included, result);
      }
    }
    return marks.settled(result);
  }

  // Of several, the first comes nearest to the mapping itself.
  private List<Value.Mapping> included(NodeTuple tuple) {
    var value = read(tuple.getValueNode());
    var candidates = value instanceof Value.Items list ? list.items() : List.of(value);
    var result = new ArrayList<Value.Mapping>();
    for (var candidate : candidates) {
      if (candidate instanceof Value.Mapping mapping) {
        result.add(mapping);
      } else if (!(candidate instanceof Value.Unusable)) {
        findings.add(candidate.place(), "'<<' needs a section with keys, or a list of them");
      }
    }
    return result;
  }

  private Optional<String> key(Node node) {
    if (node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.STR)) {
      return Optional.of(scalar.getValue());
    }
    findings.add(place(node), "a key must be text, but this is none; put it in quotes");
    return Optional.empty();
  }

  private Place place(Node node) {
    return node.getStartMark()
        .map(mark -> new Place(file, mark.getLine() + 1, mark.getColumn() + 1))
        .orElse(Place.wholeOf(file));
  }

  private Value unusable(Place place, String text) {
    findings.add(place, text);
    return new Value.Unusable(place);
  }
}
