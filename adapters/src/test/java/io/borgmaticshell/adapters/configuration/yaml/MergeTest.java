package io.borgmaticshell.adapters.configuration.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MergeTest {
  @Test
  void merges_repeated_keys_deeply() {
    assertThat(
            YamlShown.read(
                """
                compression: lz4
                list: [a]
                map: {a: 1, b: {x: [1]}}
                compression: zstd
                list: [b]
                map: {c: 2, b: {x: [2]}}
                """))
        .isEqualTo("{compression: 'zstd', list: ['a', 'b'], map: {a: 1, b: {x: [1, 2]}, c: 2}}");
  }

  @Test
  void puts_merged_lists_first_and_prefers_what_is_written_here() {
    assertThat(
            YamlShown.read(
                """
                base: &base {name: base, list: [a], port: 1}
                use: {list: [b], <<: *base, name: own}
                """))
        .isEqualTo(
            "{base: {list: ['a'], name: 'base', port: 1},"
                + " use: {list: ['a', 'b'], name: 'own', port: 1}}");
  }

  @Test
  void prefers_the_first_of_several_merged_mappings() {
    assertThat(YamlShown.read("{list: [a], <<: [{list: [b], c: lz4}, {list: [c], c: zstd}]}"))
        .isEqualTo("{c: 'lz4', list: ['c', 'b', 'a']}");
  }

  @Test
  void prefers_the_last_of_several_merges() {
    assertThat(YamlShown.read("{<<: {list: [a], c: lz4}, list: [c], <<: {list: [b], c: zstd}}"))
        .isEqualTo("{c: 'zstd', list: ['a', 'b', 'c']}");
  }

  @Test
  void never_merges_a_quoted_key() {
    assertThat(YamlShown.read("'<<': {a: 1}")).isEqualTo("{<<: {a: 1}}");
  }
}
