package io.borgmaticshell.domain.option;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// A value as any format for configurations can hold it, before it is known what it means.
///
/// It may be a secret, so it is not for messages.
public sealed interface PlainValue {

  record Text(String text) implements PlainValue {
    @Override
    public String toString() {
      return "text";
    }
  }

  record Whole(BigInteger number) implements PlainValue {
    public Whole(long number) {
      this(BigInteger.valueOf(number));
    }
  }

  record Decimal(double number) implements PlainValue {}

  record Flag(boolean set) implements PlainValue {}

  record Nothing() implements PlainValue {}

  record Items(List<PlainValue> items) implements PlainValue {
    public Items {
      items = List.copyOf(items);
    }
  }

  /// Keeps the order of its keys.
  record Mapping(SequencedMap<String, PlainValue> members) implements PlainValue {
    public Mapping {
      members = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(members));
    }

    public Optional<PlainValue> find(String key) {
      return Optional.ofNullable(members.get(key));
    }

    /// A mapping of these members, in this order.
    @SafeVarargs
    public static Mapping of(Map.Entry<String, ? extends PlainValue>... members) {
      var all = new LinkedHashMap<String, PlainValue>();
      for (var member : members) {
        all.put(member.getKey(), member.getValue());
      }
      return new Mapping(all);
    }
  }
}
