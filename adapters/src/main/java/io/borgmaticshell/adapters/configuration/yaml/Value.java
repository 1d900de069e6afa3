package io.borgmaticshell.adapters.configuration.yaml;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A value of a configuration file together with its place.
public sealed interface Value {
  Place place();

  /// What the value is, in words: "a number". Never the value itself.
  String kind();

  /// Some text.
  ///
  /// @param filled whether constants were put in, so that it may stand for a number or a flag, too
  record Text(String text, Place place, boolean filled) implements Value {
    /// A text as it was written.
    public Text(String text, Place place) {
      this(text, place, false);
    }

    @Override
    public String kind() {
      return "text";
    }

    @Override
    public String toString() {
      return "text at " + place;
    }
  }

  record Whole(BigInteger number, Place place) implements Value {
    @Override
    public String kind() {
      return "a number";
    }
  }

  record Decimal(double number, Place place) implements Value {
    @Override
    public String kind() {
      return "a number with decimals";
    }
  }

  record Flag(boolean set, Place place) implements Value {
    @Override
    public String kind() {
      return set ? "the word true" : "the word false";
    }
  }

  /// A date or a point in time; no option takes one.
  record Day(Place place) implements Value {
    @Override
    public String kind() {
      return "a date";
    }
  }

  record Nothing(Place place) implements Value {
    @Override
    public String kind() {
      return "empty";
    }
  }

  /// Something a finding was noted for already; it needs no second one.
  record Unusable(Place place) implements Value {
    @Override
    public String kind() {
      return "unusable";
    }
  }

  /// A section or list that replaces what it would be merged with: `!retain`. Gone once a document
  /// is read.
  record Retained(Value value) implements Value {
    @Override
    public Place place() {
      return value.place();
    }

    @Override
    public String kind() {
      return value.kind();
    }
  }

  /// A list item that takes away every item of the same text: `!omit`. Gone once a document is
  /// read.
  record Omission(String text, Place place) implements Value {
    @Override
    public String kind() {
      return "something to leave out";
    }

    @Override
    public String toString() {
      return "omission at " + place;
    }
  }

  record Items(List<Value> items, Place place) implements Value {
    public Items {
      items = List.copyOf(items);
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /// Keys come out in alphabetical order, however they were written.
  record Mapping(SortedMap<String, Member> members, Place place) implements Value {
    public Mapping {
      members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
    }

    public Mapping(Map<String, Member> members, Place place) {
      this(new TreeMap<>(members), place);
    }

    @Override
    public String kind() {
      return "a section with keys";
    }

    public Optional<Member> find(String key) {
      return Optional.ofNullable(members.get(key));
    }

    /// The items of a list in it; none if there is no list.
    public List<Value> items(String key) {
      return find(key).map(Member::value).orElse(this) instanceof Items list
          ? list.items()
          : List.of();
    }

    /// A text in it; empty if there is none.
    public Optional<String> text(String key) {
      return find(key).map(Member::value).orElse(this) instanceof Text text
          ? Optional.of(text.text())
          : Optional.empty();
    }

    /// The same mapping with one key set to another value.
    public Mapping with(String key, Member member) {
      var changed = new TreeMap<>(members);
      changed.put(key, member);
      return new Mapping(changed, place);
    }

    /// The same mapping without one key.
    public Mapping without(String key) {
      var changed = new TreeMap<>(members);
      changed.remove(key);
      return new Mapping(changed, place);
    }
  }

  /// What stands behind a key, and where the key is.
  record Member(Place key, Value value) {}
}
